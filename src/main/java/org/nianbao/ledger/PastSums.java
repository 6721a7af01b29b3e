package org.nianbao.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up a year as it was known at a position, report by report. */
final class PastSums {

    /** Nothing is closed. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Selection selection;
    private final Map<String, StandIn> standIns;
    private final Tally total = new Tally();
    private final List<Unit> missing = new ArrayList<>();
    private final List<Unit> notAdded = new ArrayList<>();
    private final TreeSet<Twice> twice =
            new TreeSet<>(Comparator.comparingInt(Twice::place).thenComparing(pair -> pair.pair.office()));
    private final List<String> drafts = new ArrayList<>();
    private final List<Above> line = new ArrayList<>();
    private AddedSums.Reported reported;
    private int places;

    /** The depth below which all is replaced by one report. */
    private int closed = NOWHERE;

    private PastSums(Selection selection, List<StandIn> standIns) {
        this.selection = selection;
        this.standIns = standIns.stream().collect(Collectors.toMap(StandIn::organization, Function.identity()));
    }

    /** One of those above the present one. */
    private record Above(Node node, int place) {}

    private record Twice(int place, AddedSums.Pair pair) {}

    static AddedSums read(Selection selection, PastTree tree) {
        List<StandIn> standIns = selection.hasStandIns() ? PastStandIns.find(tree) : List.of();
        PastSums sums = new PastSums(selection, standIns);
        tree.walk(sums::visit);
        return new AddedSums(
                sums.total,
                sums.missing,
                sums.notAdded,
                sums.twice.stream().map(Twice::pair).toList(),
                standIns,
                sums.drafts.stream().sorted().toList(),
                sums.reported);
    }

    private void visit(PastTree.Stop stop) {
        Node node = stop.node();
        if (node.expected && node.revision == null && missing.size() < AddedSums.NAMED) {
            missing.add(node.unit());
        }
        if (stop.depth() == 1) {
            report(stop);
        }
        if (stop.depth() > closed) {
            total.expected += node.expected ? 1 : 0;
            total.published += node.expected && node.revision != null ? 1 : 0;
        } else {
            closed = standIns.containsKey(node.key.organization()) ? stop.depth() : NOWHERE;
            add(stop);
        }
    }

    private void report(PastTree.Stop root) {
        if (selection.extent().word().equals(root.node().scope) && root.inForm() && root.figures() != null) {
            reported = new AddedSums.Reported(
                    root.node().revision, root.node().sha256, root.figures().cells());
        }
    }

    private void add(PastTree.Stop stop) {
        Node node = stop.node();
        Tally units = Tally.of(node, node.added ? stop.figures() : null);
        String organization = node.key.organization();
        if (standIns.containsKey(organization)) {
            total.add(units.replaced(node.sha256, stop.figures()));
        } else if (selection.drafts().containsKey(organization)) {
            total.add(units.replaced(selection.drafts().get(organization)));
            drafts.add(organization);
            countTwice(stop);
        } else {
            total.add(units);
            countTwice(stop);
            if (units.notAdded > 0 && notAdded.size() < AddedSums.NAMED) {
                notAdded.add(node.unit());
            }
        }
    }

    private void countTwice(PastTree.Stop stop) {
        Node node = stop.node();
        line.subList(Math.min(stop.depth() - 1, line.size()), line.size()).clear();
        Above above = line.isEmpty() ? null : line.get(line.size() - 1);
        if (above != null && node.isOffice() && node.added && above.node.isGovernment() && above.node.added) {
            total.twice++;
            twice.add(
                    new Twice(above.place, new AddedSums.Pair(above.node.key.organization(), node.key.organization())));
            if (twice.size() > AddedSums.PAIRS) {
                twice.pollLast();
            }
        }
        line.add(new Above(node, places++));
    }
}
