package org.nianbao.consistency;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.language.Bilingual;

/** A rule as it stands for one form: a value that judges a report, does no I/O and knows no clock. */
interface Rule {

    RuleText text();

    /** How its formula reads, for the catalogue. */
    Formula formula();

    /** What becomes of it where an operand is blank. */
    Missing missing();

    /** What it needs beside the report; {@code null} where that is nothing. */
    default Neighbour neighbour() {
        return null;
    }

    /** Everything it is applied to, in printed order. */
    List<Instance> instances();

    /**
     * Judges a report; evaluating never throws.
     *
     * @param figures the figures of all the report's tables
     * @param neighbours what the report is held against beside itself
     */
    void judge(ReportDocument report, Figures figures, Neighbours neighbours, Outcome outcome);

    /** A rule's formula. */
    record Formula(String each, String left, String operator, String right) {}

    /** A rule applied to certain cells. Both sides are pointers, added up where there are several. */
    record Instance(String id, Bilingual subject, List<String> left, String operator, List<String> right) {}

    /** What a rule can be about beside the report. */
    enum Neighbour {
        /** What the organizations below reported, added up. */
        @JsonProperty("rollup")
        ROLLUP
    }

    /** What a rule says where something is missing. */
    enum Missing {
        /** It is not assessed. */
        NOT_ASSESSED("notAssessed"),
        /** What is missing is what it reports. */
        VIOLATION("violation");

        private final String word;

        Missing(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
