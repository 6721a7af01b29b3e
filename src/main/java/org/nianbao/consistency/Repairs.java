package org.nianbao.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.consistency.ArithmeticRule.Balance;
import org.nianbao.consistency.Finding.Change;
import org.nianbao.consistency.Finding.Repair;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Mark;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;
import org.nianbao.platform.json.Numbers;

/**
 * Looks for the slip behind broken equations: one cell, or two, whose change settles everything that they touch. A
 * change that would break an equation that holds is no repair.
 */
final class Repairs {

    /** More suggestions than a clerk would read. */
    private static final int MOST = 3;

    private final Figures figures;
    private final Map<Balance, BigDecimal> differences = new LinkedHashMap<>();
    private final Map<Cell, List<Balance>> byCell = new HashMap<>();

    private Repairs(List<ArithmeticRule> rules, Figures figures) {
        this.figures = figures;
        rules.stream()
                .flatMap(rule -> rule.balances().stream())
                .filter(balance -> balance.equation().operator() == Equation.Operator.EQUAL)
                .forEach(this::add);
    }

    private void add(Balance balance) {
        BigDecimal difference = balance.difference(figures);
        if (difference != null) {
            differences.put(balance, difference);
            balance.equation()
                    .operands()
                    .forEach(cell -> byCell.computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(balance));
        }
    }

    /** The findings with their repairs. */
    static List<Finding> added(List<Finding> findings, List<ArithmeticRule> rules, Figures figures) {
        if (findings.stream().noneMatch(finding -> finding.difference() != null)) {
            return findings;
        }
        Repairs repairs = new Repairs(rules, figures);
        List<Repair> all = repairs.all();
        return findings.stream()
                .map(finding -> finding.with(Stream.concat(
                                finding.repairs().stream().flatMap(repairs::harmless),
                                all.stream().filter(repair -> repair.settles().contains(finding.id())))
                        .limit(MOST)
                        .toList()))
                .toList();
    }

    /** A change of one cell that a rule asks for itself, with all that it settles; none where it breaks an equation. */
    private Stream<Repair> harmless(Repair asked) {
        Change change = asked.changes().get(0);
        Optional<Cell> cell = byCell.keySet().stream()
                .filter(known -> known.pointer().equals(change.pointer()))
                .findFirst();
        if (cell.isEmpty()) {
            return Stream.of(asked);
        }
        Map<Cell, BigDecimal> deltas = Map.of(cell.get(), change.to().subtract(change.from()));
        Repair settling = repair(deltas);
        return unsettled(deltas).isEmpty()
                ? Stream.of(new Repair(
                        settling.changes(),
                        Stream.concat(asked.settles().stream(), settling.settles().stream())
                                .toList()))
                : Stream.empty();
    }

    /** The fewest changes first; among those, what settles most. */
    private List<Repair> all() {
        Set<Map<Cell, BigDecimal>> candidates = new LinkedHashSet<>();
        broken().forEach(balance -> balance.equation()
                .operands()
                .flatMap(cell -> candidates(balance, cell))
                .forEach(candidates::add));
        return candidates.stream()
                .map(this::repair)
                .sorted(Comparator.comparingInt(
                                (Repair repair) -> repair.changes().size())
                        .thenComparing(repair -> -repair.settles().size()))
                .toList();
    }

    private Stream<Balance> broken() {
        return differences.keySet().stream()
                .filter(balance -> differences.get(balance).signum() != 0);
    }

    /** Changing this cell alone, or with one other, so that this equation and all that they touch hold. */
    private Stream<Map<Cell, BigDecimal>> candidates(Balance balance, Cell cell) {
        Map<Cell, BigDecimal> single = Map.of(cell, delta(balance, cell, differences.get(balance)));
        if (!possible(single)) {
            return Stream.empty();
        }
        List<Balance> unsettled = unsettled(single);
        if (unsettled.isEmpty()) {
            return Stream.of(single);
        }
        Balance first = unsettled.get(0);
        return first.equation()
                .operands()
                .filter(other -> !other.equals(cell))
                .map(other -> pair(single, cell, other, first))
                .filter(pair -> possible(pair) && unsettled(pair).isEmpty());
    }

    private Map<Cell, BigDecimal> pair(Map<Cell, BigDecimal> single, Cell cell, Cell other, Balance unsettled) {
        BigDecimal rest = after(unsettled, single);
        return Map.of(cell, single.get(cell), other, delta(unsettled, other, rest));
    }

    /** By how much a cell has to change to bring a difference to nothing. */
    private static BigDecimal delta(Balance balance, Cell cell, BigDecimal difference) {
        return balance.equation().left().contains(cell) ? difference.negate() : difference;
    }

    private List<Balance> unsettled(Map<Cell, BigDecimal> changes) {
        return touched(changes)
                .filter(balance -> after(balance, changes).signum() != 0)
                .toList();
    }

    private Stream<Balance> touched(Map<Cell, BigDecimal> changes) {
        return changes.keySet().stream()
                .sorted(Comparator.comparingInt(Cell::index))
                .flatMap(cell -> byCell.get(cell).stream())
                .distinct();
    }

    private BigDecimal after(Balance balance, Map<Cell, BigDecimal> changes) {
        BigDecimal difference = differences.get(balance);
        for (Map.Entry<Cell, BigDecimal> change : changes.entrySet()) {
            if (balance.equation().left().contains(change.getKey())) {
                difference = difference.add(change.getValue());
            } else if (balance.equation().right().contains(change.getKey())) {
                difference = difference.subtract(change.getValue());
            }
        }
        return difference;
    }

    private boolean possible(Map<Cell, BigDecimal> changes) {
        return changes.entrySet().stream()
                .allMatch(change -> change.getValue().signum() != 0 && possible(change.getKey(), change.getValue()));
    }

    private boolean possible(Cell cell, BigDecimal delta) {
        Numbers.Limits limits = cell.column().limits();
        BigDecimal changed = figures.counted(cell).add(delta);
        boolean applies = figures.mark(cell)
                .filter(mark -> mark.kind() == Mark.Kind.NOT_APPLICABLE)
                .isEmpty();
        return applies && changed.compareTo(limits.least()) >= 0 && changed.compareTo(limits.most()) <= 0;
    }

    private Repair repair(Map<Cell, BigDecimal> deltas) {
        List<Change> changes = deltas.keySet().stream()
                .sorted(Comparator.comparingInt(Cell::index))
                .map(cell -> change(cell, deltas.get(cell)))
                .toList();
        List<String> settles = touched(deltas)
                .filter(balance -> differences.get(balance).signum() != 0)
                .map(Balance::id)
                .toList();
        return new Repair(changes, settles);
    }

    private Change change(Cell cell, BigDecimal delta) {
        BigDecimal from = figures.counted(cell);
        return new Change(cell.pointer(), from, Numbers.plain(from.add(delta)));
    }
}
