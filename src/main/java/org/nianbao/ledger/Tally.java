package org.nianbao.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** What organizations add up to. Exact: whole numbers and decimals of any length. */
final class Tally {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);
    private static final int HEXADECIMAL = 16;

    /** How many report on the year, and how many of these have a publication that can be read. */
    long expected;

    long published;

    /** How many publications are in the figures, and how many are not, being of another scope or form. */
    long added;

    long notAdded;

    /** How many are reports on a whole region. */
    long reported;

    /** How many offices are added although their government is. */
    long twice;

    /** How many errors were published with what is added. */
    long openErrors;

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
        tally.added = node.added ? 1 : 0;
        tally.notAdded = visible && !node.added ? 1 : 0;
        tally.reported = visible && node.scope.equals(Extent.REGION.word()) ? 1 : 0;
        tally.twice = node.twice;
        if (node.added) {
            tally.openErrors = figures.openErrors();
            tally.digest = new BigInteger(node.sha256, HEXADECIMAL);
            tally.count(figures.cells());
        }
        return tally;
    }

    private void count(BigDecimal[] values) {
        cells = new BigDecimal[values.length];
        blank = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = values[i] == null ? BigDecimal.ZERO : values[i];
            blank[i] = values[i] == null ? 1 : 0;
        }
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
}
