package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up a year as it is now, from the sums that are kept. */
final class PresentSums {

    private static final String PAIRS = """
            select government.organization as government, office.organization as office
            from unnest(?::text[]) with ordinality as government (organization, place)
            join ledger_node office
                on office.year = ? and office.parent = government.organization and office.kind = 'office' and office.added
            order by government.place, office.organization
            limit ?
            """;

    private final Connection connection;
    private final Selection selection;
    private final RevisionFacts revisions;
    private final BookStore store;

    PresentSums(Connection connection, Selection selection) {
        this.connection = connection;
        this.selection = selection;
        this.revisions = new RevisionFacts(connection);
        this.store = new BookStore(connection, revisions);
    }

    /** Nothing where the tree does not have the organization. */
    Optional<AddedSums> read() {
        return store.node(selection.root()).map(this::read);
    }

    private AddedSums read(Node root) {
        Tally own = store.own(root);
        Tally below = store.sum(new Books.Sum(root.key, selection.extent()));
        Tally total = own.plus(below);
        List<StandIn> standIns = new PresentStandIns(connection, selection).find();
        long hidden =
                standIns.stream().mapToLong(standIn -> replace(standIn, total)).sum();
        Set<String> closed = standIns.stream().map(StandIn::organization).collect(Collectors.toSet());
        List<String> drafts = new DraftPlaces(connection, selection).within(closed);
        hidden += drafts.stream().mapToLong(draft -> replace(draft, total)).sum();
        Unit unit = root.unit();
        return new AddedSums(
                total,
                descent(Descent.Wanted.MISSING, Set.of())
                        .first(unit, own.expected - own.published, below.expected - below.published, AddedSums.NAMED),
                descent(Descent.Wanted.NOT_ADDED, closed)
                        .first(unit, own.notAdded, below.notAdded, AddedSums.NAMED + hidden)
                        .stream()
                        .filter(found -> !drafts.contains(found.organization()))
                        .limit(AddedSums.NAMED)
                        .toList(),
                pairs(descent(Descent.Wanted.TWICE, closed)
                        .first(unit, own.twice, below.twice, AddedSums.PAIRS + hidden)),
                standIns,
                drafts,
                reported(root).orElse(null));
    }

    private Descent descent(Descent.Wanted wanted, Set<String> closed) {
        return new Descent(connection, wanted, selection, closed);
    }

    /** Puts one report in the place of a whole subtree, and tells how much of what is to be named went with it. */
    private long replace(StandIn standIn, Tally total) {
        Node node = store.node(new Node.Key(selection.year(), standIn.organization()))
                .orElseThrow();
        Tally units = store.own(node).plus(store.sum(new Books.Sum(node.key, Extent.REGION)));
        total.subtract(units);
        total.add(units.replaced(
                standIn.sha256(), revisions.figures(new RevisionFacts.Key(node.key, standIn.revision()))));
        return units.notAdded + units.twice;
    }

    private long replace(String organization, Tally total) {
        Tally unit = store.own(
                store.node(new Node.Key(selection.year(), organization)).orElseThrow());
        total.subtract(unit);
        total.add(unit.replaced(selection.drafts().get(organization)));
        return unit.notAdded;
    }

    private List<AddedSums.Pair> pairs(List<Unit> governments) {
        if (governments.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(PAIRS)) {
            Parameters.set(
                    statement,
                    connection.createArrayOf(
                            "text", governments.stream().map(Unit::organization).toArray()),
                    selection.year(),
                    AddedSums.PAIRS);
            List<AddedSums.Pair> pairs = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                pairs.add(new AddedSums.Pair(rows.getString("government"), rows.getString("office")));
            }
            return pairs;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private Optional<AddedSums.Reported> reported(Node root) {
        return Optional.of(root)
                .filter(node -> selection.extent().word().equals(node.scope))
                .map(node -> revisions.figures(new RevisionFacts.Key(node.key, node.revision)))
                .filter(figures -> figures.form().equals(selection.form()))
                .map(figures -> new AddedSums.Reported(root.revision, root.sha256, figures.cells()));
    }
}
