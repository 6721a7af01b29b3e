package org.nianbao.rollup.trend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nianbao.deadline.FilingSeason;
import org.nianbao.figures.Scope;
import org.nianbao.organization.Organization;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.organization.Register;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Compares an organization with its siblings. What it costs grows with their number, not with what stands below. */
@ApplicationScoped
class Comparison {

    /** Of fewer values, percentiles say nothing but the values themselves. */
    static final int SMALLEST_GROUP = 5;

    private static final String SIBLINGS = """
            select o.code
            from organization o
            where o.kind = :kind and o.valid_from <= :day and coalesce(o.valid_to >= :day, true)
              and o.code in (select p.organization from organization_parent p where p.parent = :parent)
              and organization_parent_on(o.code, :day) = :parent
            order by o.code
            """;

    private final EntityManager entities;
    private final Register register;
    private final FilingSeason season;
    private final LedgerFigures figures;

    Comparison(EntityManager entities, Register register, FilingSeason season, LedgerFigures figures) {
        this.entities = entities;
        this.register = register;
        this.season = season;
        this.figures = figures;
    }

    /**
     * Who is compared, and of which year.
     *
     * @param parent {@code null} at the top
     */
    record Group(String organization, OrganizationKind kind, String parent, int year) {

        LocalDate day() {
            return lastDay(year);
        }
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** @throws ProblemException 403 {@code not-yet-public} where the caller may not see how others stand yet */
    Group group(Organization organization, TrendQuestion question) {
        IntStream years = question.year().isPresent()
                ? IntStream.of(question.year().getAsInt())
                : IntStream.iterate(question.to(), year -> year >= question.from(), year -> year - 1);
        return years.mapToObj(year -> group(organization, year))
                .filter(group -> group.parent() == null || !season.hides(group.parent(), group.year()))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_YET_PUBLIC));
    }

    private Group group(Organization organization, int year) {
        String parent = register.find(organization.code(), lastDay(year))
                .map(Organization::parent)
                .orElse(null);
        return new Group(organization.code(), organization.kind(), parent, year);
    }

    Siblings compare(Group group, TrendQuestion question) {
        List<String> siblings = group.parent() == null ? List.of() : siblings(group);
        Map<LedgerFigures.Key, YearFigures> found = figures.read(question.extent(), siblings, List.of(group.year()));
        YearFigures own =
                found.getOrDefault(new LedgerFigures.Key(group.organization(), group.year()), YearFigures.NONE);
        List<YearFigures> published =
                found.values().stream().filter(one -> !one.isEmpty()).toList();
        String scope = scope(own, question.extent());
        List<YearFigures> alike = published.stream()
                .filter(one -> Objects.equals(one.source().scope(), scope))
                .toList();
        return new Siblings(
                group.year(),
                group.parent(),
                group.kind(),
                siblings.size(),
                published.size(),
                scope,
                withErrors(published),
                SMALLEST_GROUP,
                question.cells().stream()
                        .map(cell -> standing(cell, own, alike))
                        .toList(),
                question.rates().stream()
                        .map(rate -> standing(rate, own, alike))
                        .toList());
    }

    /** Reports are compared with those that count the same; of an organization without a report, with own ones. */
    private static String scope(YearFigures own, TrendExtent extent) {
        boolean rolledUp = extent != TrendExtent.OWN;
        return rolledUp || own.source().scope() != null ? own.source().scope() : Scope.OWN.word();
    }

    @SuppressWarnings("unchecked")
    private List<String> siblings(Group group) {
        return entities.createNativeQuery(SIBLINGS, String.class)
                .setParameter("kind", group.kind().word())
                .setParameter("day", group.day())
                .setParameter("parent", group.parent())
                .getResultList();
    }

    private static long withErrors(List<YearFigures> published) {
        return published.stream().filter(one -> one.source().openErrors() > 0).count();
    }

    private static Siblings.Standing standing(Measure measure, YearFigures own, List<YearFigures> alike) {
        List<YearFigures> compared =
                alike.stream().filter(one -> measure.of(one).shown() != null).toList();
        List<BigDecimal> values =
                compared.stream().map(one -> measure.of(one).shown()).toList();
        boolean enough = values.size() >= SMALLEST_GROUP;
        Amount amount = measure.of(own);
        boolean ranked = enough && amount.shown() != null;
        return new Siblings.Standing(
                measure.id(),
                amount.shown(),
                amount.gap(),
                values.size(),
                withErrors(compared),
                ranked ? Percentiles.rank(amount.shown(), values) : null,
                ranked ? Percentiles.rankInPercent(amount.shown(), values) : null,
                enough ? Percentiles.of(values) : null);
    }
}
