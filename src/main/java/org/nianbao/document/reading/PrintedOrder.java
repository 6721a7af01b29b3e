package org.nianbao.document.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether things are printed in the order that they should have; what was printed already begins anew. */
final class PrintedOrder<T> {

    private final List<T> official;
    private final Set<T> round = new HashSet<>();
    private int last = -1;
    private boolean broken;

    PrintedOrder(List<T> official) {
        this.official = official;
    }

    /** Whether the order holds with the next thing that is printed. */
    boolean holdsWith(T next) {
        int at = official.indexOf(next);
        if (!round.add(next)) {
            round.clear();
            round.add(next);
        } else {
            broken |= at < last;
        }
        last = at;
        return !broken;
    }

    /** Whether it holds for all these. */
    boolean holdsWith(List<T> printed) {
        printed.forEach(this::holdsWith);
        return !broken;
    }
}
