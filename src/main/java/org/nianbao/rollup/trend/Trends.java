package org.nianbao.rollup.trend;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nianbao.deadline.FilingSeason;
import org.nianbao.ledger.Ledger;
import org.nianbao.organization.Organization;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Answers questions about the years of an organization, each from one snapshot of everything. */
@ApplicationScoped
class Trends {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read";

    private final FilingSeason season;
    private final Ledger ledger;
    private final EntityManager entities;
    private final LedgerFigures figures;
    private final Comparison comparison;
    private final Dictionary dictionary;

    Trends(
            FilingSeason season,
            Ledger ledger,
            EntityManager entities,
            LedgerFigures figures,
            Comparison comparison,
            Dictionary dictionary) {
        this.season = season;
        this.ledger = ledger;
        this.entities = entities;
        this.figures = figures;
        this.comparison = comparison;
        this.dictionary = dictionary;
    }

    /** @throws ProblemException 403 {@code not-yet-public} where the caller may see none of the years yet */
    Trend answer(Organization organization, TrendQuestion question) {
        Set<Integer> hidden = hidden(organization.code(), question);
        Comparison.Group group = question.siblings() ? comparison.group(organization, question) : null;
        ledger.bringUpToDate();
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(SNAPSHOT).executeUpdate();
            Series series = new Series(years(organization.code(), question, hidden), hidden);
            return new Trend(
                    organization.code(),
                    organization.name(),
                    question.extent(),
                    question.from(),
                    question.to(),
                    series.years(),
                    question.cells().stream().map(series::of).toList(),
                    question.rates().stream().map(series::of).toList(),
                    dictionary.hash(),
                    group == null ? null : comparison.compare(group, question));
        });
    }

    /** The years whose sums are not public yet; what an organization published itself always is. */
    private Set<Integer> hidden(String organization, TrendQuestion question) {
        if (question.extent() == TrendExtent.OWN) {
            return Set.of();
        }
        Set<Integer> hidden = IntStream.rangeClosed(question.from(), question.to())
                .filter(year -> season.hides(organization, year))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (hidden.size() > question.to() - question.from()) {
            throw ProblemException.of(ProblemType.NOT_YET_PUBLIC);
        }
        return hidden;
    }

    private Map<Integer, YearFigures> years(String organization, TrendQuestion question, Set<Integer> hidden) {
        List<Integer> wanted =
                IntStream.rangeClosed(question.from(), question.to()).boxed().toList();
        Map<LedgerFigures.Key, YearFigures> found = figures.read(question.extent(), List.of(organization), wanted);
        Map<Integer, YearFigures> years = new TreeMap<>();
        wanted.forEach(year -> years.put(
                year,
                hidden.contains(year)
                        ? YearFigures.NONE
                        : found.getOrDefault(new LedgerFigures.Key(organization, year), YearFigures.NONE)));
        return years;
    }
}
