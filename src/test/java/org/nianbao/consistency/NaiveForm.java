package org.nianbao.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.nianbao.Samples;

/**
 * A second, simpler statement of the contract: the forms' pointers as plain texts and the equations between them,
 * written without the form files, so that the two can be held against each other.
 */
record NaiveForm(String id, List<String> cells) {

    private static final List<String> APPLICANTS = List.of(
            "naturalPersons",
            "commercialEnterprises",
            "researchInstitutions",
            "publicInterestOrganizations",
            "legalServiceInstitutions",
            "others");
    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");
    private static final String REQUESTS = "/requests/";

    /** The sums of two lists of pointers compared. */
    record NaiveEquation(String rule, List<String> left, String operator, List<String> right) {

        boolean contains(String pointer) {
            return left.contains(pointer) || right.contains(pointer);
        }

        long difference(Map<String, BigDecimal> figures) {
            return sum(left, figures) - sum(right, figures);
        }

        private static long sum(List<String> pointers, Map<String, BigDecimal> figures) {
            return pointers.stream()
                    .mapToLong(pointer -> figures.get(pointer).longValueExact())
                    .sum();
        }

        boolean holds(Map<String, BigDecimal> figures) {
            long difference = difference(figures);
            return operator.equals("=") ? difference == 0 : difference >= 0;
        }
    }

    static NaiveForm of(String id) {
        return new NaiveForm(id, Samples.lines("golden/cells-" + id + ".txt"));
    }

    /** All equations of the form, in the order of the rules and of the printed form. */
    List<NaiveEquation> equations() {
        List<NaiveEquation> all = new ArrayList<>();
        columns().forEach(column -> all.add(balance(column)));
        columns().forEach(column -> all.add(outcomeSum(column)));
        rowsBelow(REQUESTS).forEach(row -> all.add(sum("requests-row-sum", row, APPLICANTS)));
        rowsBelow("/disputes/").forEach(row -> all.add(sum("disputes-sum", row, RESULTS)));
        rowsBelow("/proactiveDisclosure/")
                .filter(row -> cells.contains(row + "/change"))
                .forEach(row -> all.add(itemsNonNegative(row)));
        documents().forEach(row -> all.add(issuedInStock(row)));
        return all;
    }

    private static NaiveEquation balance(String column) {
        return new NaiveEquation(
                "requests-balance",
                List.of(REQUESTS + "received/" + column, REQUESTS + "carriedOver/" + column),
                "=",
                List.of(REQUESTS + "outcomes/total/" + column, REQUESTS + "carriedForward/" + column));
    }

    private NaiveEquation outcomeSum(String column) {
        return new NaiveEquation(
                "requests-outcome-sum",
                List.of(REQUESTS + "outcomes/total/" + column),
                "=",
                outcomes().map(row -> row + "/" + column).toList());
    }

    private static NaiveEquation sum(String rule, String row, List<String> columns) {
        List<String> parts = columns.stream().map(column -> row + "/" + column).toList();
        return new NaiveEquation(rule, List.of(row + "/total"), "=", parts);
    }

    private static NaiveEquation itemsNonNegative(String row) {
        return new NaiveEquation(
                "items-non-negative", List.of(row + "/itemsLastYear", row + "/change"), ">=", List.of());
    }

    private static NaiveEquation issuedInStock(String row) {
        return new NaiveEquation(
                "documents-issued-in-stock",
                List.of(row + "/inForce", row + "/repealed"),
                ">=",
                List.of(row + "/issued"));
    }

    private Stream<String> documents() {
        return rowsBelow("/proactiveDisclosure/").filter(row -> cells.contains(row + "/inForce"));
    }

    private static List<String> columns() {
        return Stream.concat(APPLICANTS.stream(), Stream.of("total")).toList();
    }

    private Stream<String> outcomes() {
        return rowsBelow(REQUESTS + "outcomes/").filter(row -> !row.endsWith("/total"));
    }

    private Stream<String> rowsBelow(String prefix) {
        return cells.stream()
                .filter(cell -> cell.startsWith(prefix))
                .map(cell -> cell.substring(0, cell.lastIndexOf('/')))
                .distinct();
    }

    /** Figures that keep every rule, none larger than some thousands. */
    Map<String, BigDecimal> consistent(Random random) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        cells.forEach(cell -> figures.put(cell, BigDecimal.valueOf(small(random))));
        APPLICANTS.forEach(column -> fillColumn(column, figures, random));
        rowsBelow(REQUESTS).forEach(row -> total(row, APPLICANTS, figures));
        rowsBelow("/disputes/").forEach(row -> total(row, RESULTS, figures));
        documents().forEach(row -> figures.merge(row + "/inForce", figures.get(row + "/issued"), BigDecimal::add));
        return figures;
    }

    private void fillColumn(String column, Map<String, BigDecimal> figures, Random random) {
        long decided = outcomes()
                .mapToLong(row -> figures.get(row + "/" + column).longValueExact())
                .sum();
        long open = figures.get(REQUESTS + "carriedForward/" + column).longValueExact();
        long before = random.nextInt((int) (decided + open) + 1);
        figures.put(REQUESTS + "outcomes/total/" + column, BigDecimal.valueOf(decided));
        figures.put(REQUESTS + "carriedOver/" + column, BigDecimal.valueOf(before));
        figures.put(REQUESTS + "received/" + column, BigDecimal.valueOf(decided + open - before));
    }

    private static void total(String row, List<String> columns, Map<String, BigDecimal> figures) {
        BigDecimal total = columns.stream()
                .map(column -> figures.get(row + "/" + column))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        figures.put(row + "/total", total);
    }

    /** Mostly nothing, as in real reports. */
    private static int small(Random random) {
        return random.nextBoolean() ? 0 : random.nextInt(300);
    }
}
