package org.nianbao.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The trees and sums that one taking works on, in memory until it is done. At every moment what stands above a node is
 * the sum of all that is linked below it.
 */
final class Books {

    private final BookStore store;
    private final Map<Node.Key, Optional<Node>> nodes = new HashMap<>();
    private final Map<Sum, Tally> sums = new HashMap<>();
    private final Set<Node> changed = new LinkedHashSet<>();
    private final Set<Sum> changedSums = new LinkedHashSet<>();
    private final Set<Node.Key> removed = new LinkedHashSet<>();
    private final Set<Node.Key> governments = new LinkedHashSet<>();

    Books(BookStore store) {
        this.store = store;
    }

    /** What is summed up: what stands below a node, to an extent. */
    record Sum(Node.Key of, Extent extent) {}

    /** Reads what will be needed at once, with everything above it. */
    void expect(Collection<Node.Key> keys) {
        Set<Node.Key> wanted = new LinkedHashSet<>(keys);
        while (!wanted.isEmpty()) {
            wanted.removeAll(nodes.keySet());
            Set<Node.Key> above = new LinkedHashSet<>();
            store.nodes(wanted).forEach(node -> {
                nodes.put(node.key, Optional.of(node));
                parentKey(node).ifPresent(above::add);
            });
            wanted.forEach(key -> nodes.putIfAbsent(key, Optional.empty()));
            wanted = above;
        }
        store.expectFigures(nodes.values().stream().flatMap(Optional::stream).toList());
        Set<Sum> missing = new LinkedHashSet<>();
        for (Node.Key key : nodes.keySet()) {
            for (Extent extent : Extent.values()) {
                missing.add(new Sum(key, extent));
            }
        }
        missing.removeAll(sums.keySet());
        sums.putAll(store.sums(missing));
    }

    Optional<Node> node(Node.Key key) {
        return nodes.computeIfAbsent(key, store::node);
    }

    /** A node that nothing is known of yet; it is linked by {@link #attach}. */
    Node create(Node.Key key, Node.Place place) {
        Node node = new Node(key, place);
        node.parent = null;
        nodes.put(key, Optional.of(node));
        changed.add(node);
        return node;
    }

    /** The organizations from a node up. */
    Set<String> lineage(Node node) {
        Set<String> lineage = new TreeSet<>();
        for (Optional<Node> at = Optional.of(node); at.isPresent(); at = parent(at.get())) {
            lineage.add(at.get().key.organization());
        }
        return lineage;
    }

    /** Changes a node where it stands. */
    void change(Node node, Runnable change) {
        spread(node, false);
        change.run();
        spread(node, true);
        touch(node);
    }

    /** Takes a node, and all below it, out of its place. */
    void detach(Node node) {
        touch(node);
        spread(node, false);
        node.parent = null;
    }

    /** Puts a node, and all below it, into a place. */
    void attach(Node node, Node.Place place) {
        node.take(place);
        spread(node, true);
        touch(node);
        for (Extent extent : Extent.values()) {
            Sum below = new Sum(node.key, extent);
            if (!sum(below).isNothing()) {
                changedSums.add(below);
            }
        }
    }

    /** Forgets a node that was detached. */
    void remove(Node node) {
        nodes.put(node.key, Optional.empty());
        changed.remove(node);
        removed.add(node.key);
    }

    private void touch(Node node) {
        changed.add(node);
        if (node.isGovernment()) {
            governments.add(node.key);
        }
        if (node.isOffice()) {
            parentKey(node).ifPresent(governments::add);
        }
    }

    /** Adds what a node and all below it come to, to everything above it, or takes it away there. */
    private void spread(Node node, boolean add) {
        Tally own = store.own(node);
        for (Extent extent : Extent.values()) {
            climb(node, extent, own.plus(sum(new Sum(node.key, extent))), add);
        }
    }

    /** One that is not known yet will hand on, when it comes, what was added below it until then. */
    private void climb(Node node, Extent extent, Tally total, boolean add) {
        Optional<Node> at = Optional.of(node);
        while (at.isPresent() && extent.holds(at.get().kind)) {
            Optional<Node.Key> above = parentKey(at.get());
            above.ifPresent(key -> change(new Sum(key, extent), total, add));
            at = above.flatMap(this::node);
        }
    }

    private void change(Sum key, Tally total, boolean add) {
        Tally sum = sum(key);
        if (add) {
            sum.add(total);
        } else {
            sum.subtract(total);
        }
        changedSums.add(key);
    }

    private Tally sum(Sum key) {
        return sums.computeIfAbsent(key, store::sum);
    }

    private Optional<Node> parent(Node node) {
        return parentKey(node).flatMap(this::node);
    }

    private static Optional<Node.Key> parentKey(Node node) {
        return Optional.ofNullable(node.parent).map(parent -> new Node.Key(node.key.year(), parent));
    }

    /** Counts anew which governments are added beside their offices. */
    void countTwice() {
        for (Node.Key key : Set.copyOf(governments)) {
            node(key).ifPresent(government -> {
                int twice = government.added && government.isGovernment() ? addedOffices(government) : 0;
                if (twice != government.twice) {
                    change(government, () -> government.twice = twice);
                }
            });
        }
    }

    private int addedOffices(Node government) {
        expect(store.offices(government.key));
        return (int) nodes.values().stream()
                .flatMap(Optional::stream)
                .filter(node -> node.key.year() == government.key.year())
                .filter(node -> node.isOffice() && node.added)
                .filter(node -> government.key.organization().equals(node.parent))
                .count();
    }

    void save() {
        store.save(changed);
        store.delete(removed);
        store.saveSums(
                changedSums.stream().collect(HashMap::new, (all, key) -> all.put(key, sum(key)), Map::putAll),
                key -> node(key).map(node -> node.parent).orElse(null));
    }
}
