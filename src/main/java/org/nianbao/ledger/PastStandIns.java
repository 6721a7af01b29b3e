package org.nianbao.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the governments whose reports on their regions stand for their subtrees, on a walk through the tree. Whether one
 * does is known only after all below it were seen.
 */
final class PastStandIns {

    private final Deque<Candidate> open = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();
    private int place;

    /** A government with a report on its region, while its subtree is being walked through. */
    private static final class Candidate {

        private final PastTree.Stop stop;
        private final int place;
        private long missing;

        Candidate(PastTree.Stop stop, int place) {
            this.stop = stop;
            this.place = place;
        }
    }

    private record Found(int place, StandIn standIn) {}

    /** The topmost of them, by their codes. */
    static List<StandIn> find(PastTree tree) {
        PastStandIns search = new PastStandIns();
        tree.walk(search::visit);
        search.close(1);
        return search.found.stream()
                .map(Found::standIn)
                .sorted(Comparator.comparing(StandIn::organization))
                .toList();
    }

    private void visit(PastTree.Stop stop) {
        close(stop.depth());
        Node node = stop.node();
        if (node.expected && node.revision == null) {
            open.forEach(candidate -> candidate.missing++);
        }
        boolean reports = node.isGovernment() && Extent.REGION.word().equals(node.scope) && stop.inForm();
        if (reports && stop.depth() > 1) {
            open.push(new Candidate(stop, place));
        }
        place++;
    }

    /** Decides on those whose subtrees end where something of a depth comes. */
    private void close(int depth) {
        while (!open.isEmpty() && open.peek().stop.depth() >= depth) {
            Candidate candidate = open.pop();
            if (candidate.missing > 0) {
                found.removeIf(below -> below.place > candidate.place);
                Node node = candidate.stop.node();
                found.add(new Found(
                        candidate.place,
                        new StandIn(node.key.organization(), node.revision, node.sha256, candidate.missing)));
            }
        }
    }
}
