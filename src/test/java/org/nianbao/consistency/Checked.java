package org.nianbao.consistency;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.nianbao.Samples;
import org.nianbao.figures.ReportDocument;

/** What the check says of a document, in short. */
record Checked(CheckResult result) {

    private static final ConsistencyCheck CHECK = new ConsistencyCheck(Samples.FORMS);

    /** A violated equation: its rule, the first cell, both sums and their difference. */
    record Broken(String rule, String firstCell, long left, long right, long difference) {}

    static Checked of(JsonNode document) {
        return of(Samples.read(document));
    }

    static Checked of(ReportDocument report) {
        return new Checked(CHECK.check(report));
    }

    /** The violations of one rule that compares two sides. */
    List<Broken> broken(String rule) {
        return result.violations().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map(Checked::broken)
                .toList();
    }

    private static Broken broken(Finding finding) {
        return new Broken(
                finding.rule().id(),
                finding.cells().get(0).pointer(),
                finding.left().value().longValueExact(),
                finding.right().value().longValueExact(),
                finding.difference().longValueExact());
    }

    /** Rule and cells of all violations. */
    List<String> violations() {
        return result.violations().stream()
                .map(finding -> finding.rule().id() + " " + pointers(finding))
                .toList();
    }

    static List<String> pointers(Finding finding) {
        return finding.cells().stream().map(Finding.CellValue::pointer).toList();
    }

    static List<BigDecimal> values(Finding finding) {
        return finding.cells().stream().map(Finding.CellValue::value).toList();
    }

    /** Rule and blank operands of everything that was not assessed. */
    List<String> notAssessed(String rule) {
        return result.notAssessed().stream()
                .filter(entry -> entry.rule().equals(rule))
                .map(entry -> rule + " " + entry.cells())
                .toList();
    }
}
