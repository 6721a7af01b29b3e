package org.nianbao.consistency;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find, in the order of the rules and of the form. */
final class Outcome {

    private final List<Finding> findings = new ArrayList<>();
    private final List<NotAssessed> notAssessed = new ArrayList<>();
    private int evaluated;

    void found(Finding finding) {
        findings.add(finding);
    }

    void notAssessed(NotAssessed rule) {
        notAssessed.add(rule);
    }

    /** Counts an instance of a rule that was judged. */
    void evaluated() {
        evaluated++;
    }

    List<Finding> findings() {
        return findings;
    }

    List<NotAssessed> notAssessed() {
        return notAssessed;
    }

    int count() {
        return evaluated;
    }
}
