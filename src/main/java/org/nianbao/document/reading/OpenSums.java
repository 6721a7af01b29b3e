package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;

/** Sums while their figures are tried one by one: whether what is entered leaves room for the rest, none of it below 0. */
final class OpenSums {

    private final Map<Cell, List<Share>> shares = new HashMap<>();

    /** A cell's part in a sum. */
    private record Share(Tally tally, boolean left) {}

    /** What is entered on both sides of a sum. */
    private static final class Tally {

        private BigDecimal difference = BigDecimal.ZERO;
        private int leftOpen;
        private int rightOpen;

        void open(boolean left, int by) {
            if (left) {
                leftOpen += by;
            } else {
                rightOpen += by;
            }
        }

        boolean isExceededBy(boolean left) {
            return left ? difference.signum() > 0 && rightOpen == 0 : difference.signum() < 0 && leftOpen == 0;
        }

        boolean canHold() {
            int sign = difference.signum();
            return sign == 0 || sign < 0 && leftOpen > 0 || sign > 0 && rightOpen > 0;
        }
    }

    OpenSums(Collection<Equation> sums) {
        for (Equation sum : sums) {
            Tally tally = new Tally();
            sum.left().forEach(cell -> add(cell, tally, true));
            sum.right().forEach(cell -> add(cell, tally, false));
        }
    }

    private void add(Cell cell, Tally tally, boolean left) {
        tally.open(left, 1);
        shares.computeIfAbsent(cell, any -> new ArrayList<>()).add(new Share(tally, left));
    }

    boolean has(Cell cell) {
        return shares.containsKey(cell);
    }

    void enter(Cell cell, BigDecimal figure) {
        change(cell, figure, -1);
    }

    /** Takes back what was entered. */
    void withdraw(Cell cell, BigDecimal figure) {
        change(cell, figure.negate(), 1);
    }

    private void change(Cell cell, BigDecimal figure, int open) {
        for (Share share : of(cell)) {
            share.tally().open(share.left(), open);
            share.tally().difference = share.tally().difference.add(share.left() ? figure : figure.negate());
        }
    }

    /** Whether no sum of a cell is broken by what is entered. */
    boolean canHold(Cell cell) {
        for (Share share : of(cell)) {
            if (!share.tally().canHold()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a figure of a cell is too large, together with what is entered beside it. */
    boolean isExceeded(Cell cell) {
        for (Share share : of(cell)) {
            if (share.tally().isExceededBy(share.left())) {
                return true;
            }
        }
        return false;
    }

    private List<Share> of(Cell cell) {
        return shares.getOrDefault(cell, List.of());
    }
}
