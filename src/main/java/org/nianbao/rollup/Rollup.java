package org.nianbao.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nianbao.ledger.Extent;

/**
 * What the reports of an organization and of those below it add up to.
 *
 * @param schema the version of the structure
 * @param name the organization's name on the year's last day
 * @param form that of the year; {@code null} for a year before the first form
 * @param asOf the moment; asked for again, it is answered in the same way for ever
 * @param figures the sums as the document nests them; {@code null} where nothing was reported
 * @param blanks in how many of the reports that are added a cell is blank, by its pointer; those that are in none left
 *     out
 * @param standsFor governments whose reports on their regions stand for their subtrees
 * @param comparison {@code null}, and left out, where the organization published no report of the same extent
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Rollup(
        int schema,
        String organization,
        String name,
        int year,
        String form,
        Extent extent,
        Basis basis,
        Stage stage,
        Instant asOf,
        ObjectNode figures,
        Map<String, Long> blanks,
        RollupCoverage coverage,
        Provenance provenance,
        List<StandingReport> standsFor,
        @JsonInclude(JsonInclude.Include.NON_NULL) Comparison comparison) {

    /**
     * What is added.
     *
     * @param count how many published revisions
     * @param digest their hashes as numbers, added up modulo 2^256, in 64 hexadecimal digits
     * @param position how many changes of publications and of the register the sums hold
     * @param expunged of how many of the revisions the figures are missing, because they were expunged since
     * @param approved reports that are added without being published
     */
    record Provenance(long count, String digest, long position, long expunged, Named<ApprovedReport> approved) {}

    /**
     * A list of which the first are named.
     *
     * @param count how many there are
     * @param items the first of them
     */
    record Named<T>(long count, List<T> items) {}

    /**
     * A report that waits to be published.
     *
     * @param version that of the desk
     */
    record ApprovedReport(String organization, String name, long version) {}

    /**
     * A government's report that stands for all below it.
     *
     * @param missing how many of those below did not publish
     */
    record StandingReport(String organization, String name, int revision, String sha256, long missing) {}

    /** The cells in which the organization's own report of the same extent differs. */
    record Comparison(int revision, String sha256, List<CellDifference> differences) {}

    /**
     * A cell that is known on both sides.
     *
     * @param difference what was reported less the sum
     */
    record CellDifference(String pointer, BigDecimal reported, BigDecimal rolledUp, BigDecimal difference) {}
}
