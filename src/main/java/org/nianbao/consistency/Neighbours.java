package org.nianbao.consistency;

import java.util.Optional;

/**
 * What a report is held against beside itself. The check reads nothing: whoever asks for it hands over what they have,
 * and a rule that lacks its neighbour is not assessed.
 *
 * @param rollup what the organizations below add up to; only asked for by reports that speak for others as well
 */
public record Neighbours(Optional<RollupNeighbour> rollup) {

    /** The report alone. */
    public static final Neighbours NONE = new Neighbours(Optional.empty());
}
