package org.nianbao.consistency;

import java.util.List;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.language.Bilingual;

/**
 * A rule that holds a report which speaks for a level or a region against the roll-up of what lies below. To a report of
 * the organization alone it does not apply.
 */
interface RollupRule extends Rule {

    Bilingual NO_ROLLUP = new Bilingual(
            "手头没有该机构及其下级的汇总数，无法判断", "The roll-up of the organizations below is not at hand, so it cannot be judged");

    /** Judges a report beside its roll-up. */
    void judge(Figures figures, RollupNeighbour rollup, Outcome outcome);

    @Override
    default void judge(ReportDocument report, Figures figures, Neighbours neighbours, Outcome outcome) {
        if (report.scope() == Scope.LEVEL || report.scope() == Scope.REGION) {
            neighbours
                    .rollup()
                    .ifPresentOrElse(
                            rollup -> judge(figures, rollup, outcome),
                            () -> outcome.notAssessed(notAssessed(NO_ROLLUP)));
        }
    }

    @Override
    default Missing missing() {
        return Missing.NOT_ASSESSED;
    }

    @Override
    default Neighbour neighbour() {
        return Neighbour.ROLLUP;
    }

    /** That the rule was judged for none of its cells. */
    default NotAssessed notAssessed(Bilingual reason) {
        List<String> cells = instances().stream()
                .flatMap(instance -> instance.left().stream())
                .toList();
        return new NotAssessed(Finding.id(text().id(), cells), text().id(), reason, List.of());
    }
}
