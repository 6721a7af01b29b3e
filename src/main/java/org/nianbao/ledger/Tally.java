package org.nianbao.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What organizations add up to. Exact: whole numbers and decimals of any length. */
public final class Tally {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);
    private static final int HEXADECIMAL = 16;

    /** How many report on the year, and how many of these have a publication that can be read. */
    long expected;

    long published;

    /** How many reports are in the figures, and how many publications are not, being of another scope or form. */
    long added;

    long notAdded;

    /** How many are reports on a whole region. */
    long reported;

    /** How many offices are added although their government is. */
    long twice;

    /** How many errors were published with what is added. */
    long openErrors;

    /** How many of those added were expunged since, so that their figures are missing. */
    long expunged;

    /** The sum of the hashes of what is added, as numbers, modulo 2^256. */
    BigInteger digest = BigInteger.ZERO;

    /** The sums of what is not blank, and how often it is blank; {@code null} before anything was added. */
    BigDecimal[] cells;

    int[] blank;

    /** What an organization is by itself. */
    static Tally of(Node node, OwnFigures figures) {
        Tally tally = new Tally();
        boolean visible = node.revision != null;
        tally.expected = node.expected ? 1 : 0;
        tally.published = node.expected && visible ? 1 : 0;
        tally.notAdded = visible && !node.added ? 1 : 0;
        tally.reported = visible && node.scope.equals(Extent.REGION.word()) ? 1 : 0;
        tally.twice = node.twice;
        if (node.added) {
            tally.include(node.sha256, figures);
        }
        return tally;
    }

    /** The same organizations with the one report that stands for all of them. */
    Tally replaced(String sha256, OwnFigures figures) {
        Tally tally = asUnits();
        tally.include(sha256, figures);
        return tally;
    }

    /**
     * The same organization with a report that was not published, and so has no hash. Who is counted twice is told by
     * what was published.
     */
    Tally replaced(Draft draft) {
        Tally tally = asUnits();
        tally.twice = twice;
        tally.added = 1;
        tally.openErrors = draft.openErrors();
        tally.count(draft.cells());
        return tally;
    }

    private Tally asUnits() {
        Tally tally = new Tally();
        tally.expected = expected;
        tally.published = published;
        return tally;
    }

    private void include(String sha256, OwnFigures figures) {
        added = 1;
        digest = new BigInteger(sha256, HEXADECIMAL);
        if (figures == null) {
            expunged = 1;
        } else {
            openErrors = figures.openErrors();
            count(figures.cells());
        }
    }

    private void count(BigDecimal[] values) {
        cells = new BigDecimal[values.length];
        blank = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = values[i] == null ? BigDecimal.ZERO : values[i];
            blank[i] = values[i] == null ? 1 : 0;
        }
    }

    boolean isNothing() {
        return expected == 0 && added == 0 && notAdded == 0;
    }

    Tally plus(Tally other) {
        Tally sum = new Tally();
        sum.add(this);
        sum.add(other);
        return sum;
    }

    void add(Tally other) {
        change(other, 1);
    }

    void subtract(Tally other) {
        change(other, -1);
    }

    private void change(Tally other, int sign) {
        expected += sign * other.expected;
        published += sign * other.published;
        added += sign * other.added;
        notAdded += sign * other.notAdded;
        reported += sign * other.reported;
        twice += sign * other.twice;
        openErrors += sign * other.openErrors;
        expunged += sign * other.expunged;
        digest = digest.add(BigInteger.valueOf(sign).multiply(other.digest)).mod(MODULUS);
        if (other.cells != null) {
            changeCells(other, sign);
        }
    }

    private void changeCells(Tally other, int sign) {
        if (cells == null) {
            cells = new BigDecimal[other.cells.length];
            Arrays.fill(cells, BigDecimal.ZERO);
            blank = new int[other.cells.length];
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] = sign > 0 ? cells[i].add(other.cells[i]) : cells[i].subtract(other.cells[i]);
            blank[i] += sign * other.blank[i];
        }
    }

    /** How many report on the year. */
    public long expected() {
        return expected;
    }

    /** How many of these have a publication that can be read. */
    public long published() {
        return published;
    }

    /** How many reports are in the figures. */
    public long added() {
        return added;
    }

    /** How many publications are not, being of another scope or form. */
    public long notAdded() {
        return notAdded;
    }

    /** How many offices are added although their government is. */
    public long twice() {
        return twice;
    }

    /** How many errors stand in what is added. */
    public long openErrors() {
        return openErrors;
    }

    /** How many of those added were expunged since, so that their figures are missing. */
    public long expunged() {
        return expunged;
    }

    /** The sum of the hashes of what is added, as numbers, modulo 2^256. */
    public BigInteger digest() {
        return digest;
    }

    /**
     * The sums by the cells' positions; {@code null} where all that was added is blank.
     *
     * @param size how many cells there are
     */
    public List<BigDecimal> sums(int size) {
        return IntStream.range(0, size)
                .mapToObj(cell -> cells == null || blank[cell] == added - expunged ? null : cells[cell])
                .toList();
    }

    /** In how many of the reports that are added a cell is blank. */
    public long blank(int cell) {
        return blank == null ? 0 : blank[cell];
    }
}
