package org.nianbao.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with one request, so that the caller learns it at once. */
public final class Errors {

    /** Enough for a report in which every cell is wrong; a hostile body gains nothing from more. */
    private static final int MOST = 1000;

    private final List<FieldError> found = new ArrayList<>();

    public void add(String pointer, ErrorCode code, Object... arguments) {
        if (!full()) {
            found.add(FieldError.of(pointer, code, arguments));
        }
    }

    /** Whether no more mistakes are taken, so that nobody needs to look for them. */
    public boolean full() {
        return found.size() >= MOST;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Answers 400 with all errors found so far, if there are any; 413 where nothing but sizes is wrong. */
    public void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        boolean sizesAlone = found.stream().allMatch(error -> error.code() == ErrorCode.TOO_LARGE);
        throw sizesAlone ? ProblemException.tooLarge(found) : ProblemException.invalid(found);
    }
}
