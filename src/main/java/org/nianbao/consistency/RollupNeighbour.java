package org.nianbao.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nianbao.form.Cell;

/**
 * The roll-up of a report's organization, year and extent.
 *
 * @param sums by the cells' positions in the report's form; {@code null} where nothing was reported
 * @param expected how many organizations strictly below have to report on the year
 * @param published how many of them did
 * @param missing names of the first few that did not
 * @param countedTwice how many governments and offices of theirs are both added
 * @param pairs the first few of these
 * @param compilation how the report was made from it, if it was
 */
public record RollupNeighbour(
        List<BigDecimal> sums,
        long expected,
        long published,
        List<String> missing,
        long countedTwice,
        List<Pair> pairs,
        Optional<Compilation> compilation) {

    /** The names of a government and of its office. */
    public record Pair(String government, String office) {

        @Override
        public String toString() {
            return government + " + " + office;
        }
    }

    /**
     * That the report was made here from the roll-up, whose sources may have changed since.
     *
     * @param changed how many sources are no longer what they were
     * @param sources the first few of these
     */
    public record Compilation(long changed, List<ChangedSource> sources) {

        /** Everything still is what it was. */
        public static final Compilation CURRENT = new Compilation(0, List.of());
    }

    /**
     * A report that is another one, or gone, or new since.
     *
     * @param organization its name
     * @param from the revision that was added, or {@code null} where none was
     * @param to the revision that would be added now, or {@code null} where none would
     */
    public record ChangedSource(String organization, Integer from, Integer to) {

        @Override
        public String toString() {
            return "%s %s → %s".formatted(organization, word(from), word(to));
        }

        private static String word(Integer revision) {
            return revision == null ? "–" : String.valueOf(revision);
        }
    }

    /** What was reported for a cell, or {@code null}. Not an Optional, since it is asked of every cell. */
    BigDecimal sum(Cell cell) {
        return sums.get(cell.index());
    }

    /** Whether anything was added at all. */
    boolean isEmpty() {
        return sums.stream().allMatch(sum -> sum == null);
    }
}
