package org.nianbao.platform.bulk;

import org.nianbao.problem.ProblemException;

/**
 * What became of one of many things that were loaded, and why it was not taken where it was refused.
 *
 * @param revision the revision that stands for it now, or {@code null} where it is no publication
 * @param problem {@code null} unless it was refused
 */
public record Verdict(Outcome outcome, Integer revision, ProblemException problem) {

    public static Verdict of(Outcome outcome) {
        return new Verdict(outcome, null, null);
    }

    public static Verdict of(Outcome outcome, int revision) {
        return new Verdict(outcome, revision, null);
    }

    public static Verdict refused(ProblemException problem) {
        return new Verdict(Outcome.REFUSED, null, problem);
    }
}
