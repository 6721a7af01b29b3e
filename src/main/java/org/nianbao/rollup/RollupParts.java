package org.nianbao.rollup;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.nianbao.ledger.AddedSums;
import org.nianbao.ledger.Tally;
import org.nianbao.ledger.Unit;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.rollup.Rollup.ApprovedReport;
import org.nianbao.rollup.Rollup.Named;
import org.nianbao.rollup.Rollup.Provenance;
import org.nianbao.rollup.Rollup.StandingReport;

/**
 * Tells what sums hold and lack, with names.
 *
 * @param names of the organizations, by their codes
 * @param forms of what is not added, by the organizations' codes
 */
record RollupParts(AddedSums sums, Map<String, String> names, Map<String, String> forms) {

    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 64;

    RollupCoverage coverage(long blankCells, boolean preliminary) {
        Tally total = sums.total();
        return new RollupCoverage(
                total.expected(),
                total.published(),
                new Named<>(
                        total.expected() - total.published(),
                        sums.missing().stream().map(this::missing).toList()),
                total.added(),
                new Named<>(
                        total.notAdded(),
                        sums.notAdded().stream().map(this::notAdded).toList()),
                blankCells,
                total.openErrors(),
                preliminary,
                new Named<>(
                        total.twice(),
                        sums.twice().stream()
                                .map(pair -> new RollupCoverage.Twice(pair.government(), pair.office()))
                                .toList()));
    }

    private RollupCoverage.Missing missing(Unit unit) {
        return new RollupCoverage.Missing(unit.organization(), names.get(unit.organization()), kind(unit));
    }

    private RollupCoverage.NotAdded notAdded(Unit unit) {
        return new RollupCoverage.NotAdded(
                unit.organization(),
                names.get(unit.organization()),
                kind(unit),
                unit.revision(),
                unit.scope(),
                forms.get(unit.organization()));
    }

    private static OrganizationKind kind(Unit unit) {
        return OrganizationKind.WORDS.meaning(unit.kind());
    }

    Provenance provenance(long position, Approved.Found approved) {
        Tally total = sums.total();
        List<ApprovedReport> drafts = sums.drafts().stream()
                .limit(AddedSums.NAMED)
                .map(code -> new ApprovedReport(
                        code, names.get(code), approved.reports().get(code).version()))
                .toList();
        return new Provenance(
                total.added() - sums.drafts().size(),
                hexadecimal(total.digest()),
                position,
                total.expunged(),
                new Named<>(sums.drafts().size(), drafts));
    }

    private static String hexadecimal(BigInteger digest) {
        String digits = digest.toString(HEXADECIMAL);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    List<StandingReport> standsFor() {
        return sums.standIns().stream()
                .map(standIn -> new StandingReport(
                        standIn.organization(),
                        names.get(standIn.organization()),
                        standIn.revision(),
                        standIn.sha256(),
                        standIn.missing()))
                .toList();
    }
}
