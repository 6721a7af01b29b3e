package org.nianbao;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.nianbao.language.Language;
import org.nianbao.problem.Errors;
import org.nianbao.problem.Problem;
import org.nianbao.problem.ProblemException;

/** What a caller reads of his mistakes. */
public final class Refusals {

    private Refusals() {}

    /** All mistakes as {@code pointer code}. */
    public static List<String> of(Errors errors) {
        return errors.isEmpty() ? List.of() : of(errors::throwIfAny);
    }

    /** All mistakes of the problem that a call ends with. */
    public static List<String> of(ThrowingCallable call) {
        return problem(call).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    /** The details of all mistakes, in English. */
    public static List<String> details(Errors errors) {
        return problem(errors::throwIfAny).errors().stream()
                .map(Problem.Error::detail)
                .toList();
    }

    /** The problem that a call ends with, in English. */
    public static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).in(Language.EN, "/");
    }
}
