package org.nianbao.rollup.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.language.Bilingual;

/**
 * A rate as {@code rollup/trends.yaml} defines it.
 *
 * @param definition what it is a share of what
 * @param note what one has to know to read it
 */
record Rate(String id, Bilingual label, Bilingual definition, Bilingual note, Term numerator, Term denominator) {

    /**
     * A sum of cells, less another one.
     *
     * @param plus lists of roles; every cell that bears all roles of one of them is added
     * @param minus the same, taken away
     */
    record Term(List<List<String>> plus, List<List<String>> minus) {

        Term {
            minus = minus == null ? List.of() : minus;
        }

        /** The cells of a form; nothing where it lacks some. */
        Optional<Cells> in(Form form) {
            return cells(form, plus).flatMap(added -> cells(form, minus).map(taken -> new Cells(added, taken)));
        }

        private static Optional<List<Cell>> cells(Form form, List<List<String>> wanted) {
            List<List<Cell>> found =
                    wanted.stream().map(roles -> withRoles(form, roles)).toList();
            return found.stream().anyMatch(List::isEmpty)
                    ? Optional.empty()
                    : Optional.of(found.stream().flatMap(List::stream).toList());
        }

        /** The roles in the words of the form files, such as {@code granted.total + partiallyGranted.total}. */
        String formula() {
            return join(plus, " + ")
                    + minus.stream().map(roles -> " - " + word(roles)).collect(Collectors.joining());
        }

        private boolean isSum() {
            return plus.size() + minus.size() > 1;
        }

        private static String join(List<List<String>> terms, String sign) {
            return terms.stream().map(Term::word).collect(Collectors.joining(sign));
        }

        private static String word(List<String> roles) {
            return String.join(".", roles);
        }
    }

    /** The cells that are added, and those that are taken away. */
    record Cells(List<Cell> plus, List<Cell> minus) {

        Amount of(YearFigures figures) {
            Amount sum = figures.sum(plus);
            return minus.isEmpty() ? sum : sum.minus(figures.sum(minus));
        }
    }

    static List<Cell> withRoles(Form form, List<String> roles) {
        return form.cells().stream()
                .filter(cell -> cell.roles().containsAll(roles))
                .toList();
    }

    /** How it is calculated, in roles. */
    String formula() {
        return Stream.of(numerator, denominator)
                .map(term -> term.isSum() ? "(" + term.formula() + ")" : term.formula())
                .collect(Collectors.joining(" / "));
    }
}
