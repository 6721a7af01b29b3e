package org.nianbao.nation;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/**
 * Makes up the figures of reports in one form, from the parts up, so that every equation of the form holds: most bodies
 * have small numbers or none, and a few have many. What a year carries over is what the year before carried forward.
 */
final class FigureMaker {

    private static final int PIECES = 40;
    private static final int DECISIONS_PER_REQUEST = 50;

    /** 500 万元, in 分. */
    private static final int USUAL_FEE = 500_000_000;

    /** What is thrown for; another's throws leave it alone. */
    private enum Purpose {
        OPEN_REQUESTS,
        REQUESTS,
        REST
    }

    private final Form form;
    private final long seed;
    private final RequestTable requests;
    private final List<List<Cell>> disputes;
    private final List<List<Cell>> disclosures;

    FigureMaker(Form form, long seed) {
        this.form = form;
        this.seed = seed;
        requests = new RequestTable(form);
        disputes = RequestTable.rows(form.section("disputes").cells());
        disclosures = RequestTable.rows(form.section("proactiveDisclosure").cells());
    }

    /** The figures of a body and year by the positions of their cells. */
    BigDecimal[] make(Body body, int year) {
        Counts counts = new Counts(form);
        decide(counts, body.level(), dice(body, year, Purpose.REQUESTS));
        balance(counts, openAtEnd(body, year - 1), openAtEnd(body, year));
        Dice dice = dice(body, year, Purpose.REST);
        disputes.forEach(row -> dispute(counts, row, body.level(), dice));
        disclosures.forEach(row -> disclose(counts, row, body.level(), dice));
        return counts.written();
    }

    private Dice dice(Body body, int year, Purpose purpose) {
        return Dice.of(seed, body, year, purpose.ordinal());
    }

    /** How many requests of each group of applicants were open when a year ended. */
    private long[] openAtEnd(Body body, int year) {
        Dice dice = dice(body, year, Purpose.OPEN_REQUESTS);
        long[] open = new long[requests.groups()];
        if (!dice.happens(body.level().idle)) {
            open[0] = dice.below(1 + body.level().requests / 8);
            open[1] = dice.below(2);
        }
        return open;
    }

    private void decide(Counts counts, Level level, Dice dice) {
        long decided = dice.happens(level.idle) ? 0 : dice.skewed(level.requests);
        long piece = 1 + decided / PIECES;
        for (long left = decided; left > 0; left -= piece) {
            counts.add(requests.anyOutcome(dice), Math.min(piece, left));
        }
    }

    private void balance(Counts counts, long[] before, long[] after) {
        for (int group = 0; group < requests.groups(); group++) {
            long unaccounted = before[group] - after[group] - counts.sum(requests.outcomes, group);
            counts.add(requests.outcomes.get(0).get(group), Math.max(unaccounted, 0));
            long decided = counts.sum(requests.outcomes, group);
            counts.add(requests.outcomesTotal.get(group), decided);
            counts.add(requests.carriedOver.get(group), before[group]);
            counts.add(requests.carriedForward.get(group), after[group]);
            counts.add(requests.received.get(group), decided + after[group] - before[group]);
        }
        requests.rows().forEach(counts::total);
    }

    private static void dispute(Counts counts, List<Cell> row, Level level, Dice dice) {
        if (!dice.happens(level.idle)) {
            row.subList(0, row.size() - 1).forEach(cell -> counts.add(cell, dice.below(1 + level.requests / 6)));
        }
        counts.total(row);
    }

    private static void disclose(Counts counts, List<Cell> row, Level level, Dice dice) {
        long before = 0;
        for (Cell cell : row) {
            long made = dice.happens(level.idle) ? 0 : disclosed(cell, before, level, dice);
            boolean stock = cell.column().roles().contains("stock");
            counts.add(cell, stock ? before + made : made);
            before += made;
        }
    }

    /** What a cell holds, behind those of its row before it; of a stock, what is from earlier years. */
    private static long disclosed(Cell cell, long before, Level level, Dice dice) {
        return switch (cell.column().type()) {
            case AMOUNT -> dice.skewed(USUAL_FEE);
            case SIGNED -> dice.below(4) - Math.min(before, 2);
            case COUNT -> dice.skewed(usual(cell, level));
        };
    }

    private static int usual(Cell cell, Level level) {
        boolean decisions = cell.column().roles().contains("decisions");
        return decisions ? level.requests * DECISIONS_PER_REQUEST : 1 + level.requests / 10;
    }
}
