package org.nianbao.report;

import java.util.List;
import org.nianbao.platform.json.Changes.Change;

/**
 * How a report comes onto the desk.
 *
 * @param deed as the history tells it
 * @param sources what it was made of, as the history remembers it beside what it says
 */
record Making(Origin origin, String deed, List<Change> sources) {

    /** Made here. */
    static Making filed(String deed) {
        return new Making(Origin.FILED, deed, List.of());
    }
}
