package org.nianbao.exchange;

import java.util.List;
import org.nianbao.problem.ProblemException;

/**
 * What a load is made of.
 *
 * @param <T> a line as it was read
 */
interface LineKind<T> {

    /** Reads a line and judges it by itself, on another thread than the caller's; what is wrong with it is in the result. */
    T read(InputLines.Line line);

    /** A line that cannot be read at all. */
    T unreadable(long number, ProblemException why);

    /** What is told of a line that was not stored because of a failure of ours. */
    Object failed(T line, String incident);

    /** Stores a batch; answers what is to be told of the lines of which there is something to tell now. */
    List<?> store(List<T> batch);

    /** Stores what still waits when all lines were read. */
    default List<?> finish() {
        return List.of();
    }
}
