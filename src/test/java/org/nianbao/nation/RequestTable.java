package org.nianbao.nation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/**
 * The rows of a form in which requests are counted, found by their roles. The last cell of a row is its total; those before
 * it are the groups of applicants.
 */
final class RequestTable {

    /** How often a request ends in a row of some role, and how often it is one group's. */
    private static final Map<String, Integer> OUTCOMES = Map.of(
            "granted", 45, "partiallyGranted", 8, "denied", 2, "unavailable", 7, "notProcessed", 2, "otherHandling", 1);

    private static final List<Integer> APPLICANTS = List.of(80, 12, 1, 2, 3, 2);

    final List<Cell> received;
    final List<Cell> carriedOver;
    final List<List<Cell>> outcomes;
    final List<Cell> outcomesTotal;
    final List<Cell> carriedForward;

    /** Each entry is as likely as any other. */
    private final List<List<Cell>> wheelOfOutcomes = new ArrayList<>();

    private final List<Integer> wheelOfApplicants = new ArrayList<>();

    RequestTable(Form form) {
        received = form.cellsOfRows("received").toList();
        carriedOver = form.cellsOfRows("carriedOver").toList();
        outcomes = rows(form.cellsOfRows("outcome").toList());
        outcomesTotal = form.cellsOfRows("outcomesTotal").toList();
        carriedForward = form.cellsOfRows("carriedForward").toList();
        outcomes.forEach(row -> repeat(weight(row), row, wheelOfOutcomes));
        for (int group = 0; group < APPLICANTS.size(); group++) {
            repeat(APPLICANTS.get(group), group, wheelOfApplicants);
        }
    }

    int groups() {
        return APPLICANTS.size();
    }

    List<List<Cell>> rows() {
        List<List<Cell>> all = new ArrayList<>(outcomes);
        all.addAll(List.of(received, carriedOver, outcomesTotal, carriedForward));
        return all;
    }

    /** Where a decided request is counted. */
    Cell anyOutcome(Dice dice) {
        return dice.oneOf(wheelOfOutcomes).get(dice.oneOf(wheelOfApplicants));
    }

    private static int weight(List<Cell> row) {
        return row.get(0).row().roles().stream()
                .mapToInt(role -> OUTCOMES.getOrDefault(role, 0))
                .sum();
    }

    private static <T> void repeat(int times, T value, List<T> wheel) {
        for (int i = 0; i < times; i++) {
            wheel.add(value);
        }
    }

    /** Cells in printed order by the rows in which they stand. */
    static List<List<Cell>> rows(List<Cell> cells) {
        List<List<Cell>> rows = new ArrayList<>();
        String path = "";
        for (Cell cell : cells) {
            if (!cell.path().equals(path)) {
                rows.add(new ArrayList<>());
                path = cell.path();
            }
            rows.get(rows.size() - 1).add(cell);
        }
        return rows;
    }
}
