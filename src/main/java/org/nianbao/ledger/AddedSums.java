package org.nianbao.ledger;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a selection adds up to.
 *
 * @param total of the organization and all below it
 * @param missing those expected that did not publish, the first of them; above before below, by their codes
 * @param notAdded those whose publication is of another scope or form, the first of them
 * @param twice governments that are added beside their offices, the first of them
 * @param standIns governments whose reports stand for their subtrees
 * @param drafts which of the drafts are added
 * @param reported what the organization itself published of the same extent; {@code null} where it did not
 */
public record AddedSums(
        Tally total,
        List<Unit> missing,
        List<Unit> notAdded,
        List<Pair> twice,
        List<StandIn> standIns,
        List<String> drafts,
        Reported reported) {

    /** How many of those missing, and of those not added, are named. */
    public static final int NAMED = 500;

    /** How many of those counted twice are named. */
    public static final int PAIRS = 100;

    /** A government and an office of it that are both added. */
    public record Pair(String government, String office) {}

    /**
     * A report of the same extent.
     *
     * @param cells what each cell counts, by the cells' positions; {@code null} where one is blank
     */
    public record Reported(int revision, String sha256, BigDecimal[] cells) {}
}
