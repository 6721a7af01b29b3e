package org.nianbao.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists what is added, by the organizations' codes. Of a small subtree it goes down to all there is; of a large one it
 * goes through the year in the order of the codes, and asks of each organization what stands above it.
 */
final class SourcePages {

    /** From here on the way up from each of a page is shorter than the way down to all. */
    static final long LARGE = 20_000;

    private static final String SIZE =
            "select expected from ledger_sum where year = ? and organization = ? and extent = 'region'";

    private static final String PAGE = """
            select t.organization, shown.revision, shown.sha256
            from (%s) t
            cross join %s
            where shown.in_form and (t.organization = any (?) or shown.scope = 'own' and not t.closed)
              and t.organization <> all (?)
            order by t.organization
            limit ?
            """;

    /** In order before anything is asked of the publications, so that only those of the page are looked at. */
    private static final String DOWN = PAGE.formatted("""
            select organization, path && cast(? as text[]) as closed from ledger_tree(?, ?, ?, ?)
            where organization > ? order by organization
            """, Shown.SQL);

    private static final String THROUGH = PAGE.formatted("""
            select p.organization, place.closed
            from ledger_place p
            cross join lateral (
                select bool_or(above.organization = any (?)) as closed,
                       bool_or(above.organization = ? and (? = 'region' or above.same_level)) as inside
                from ledger_lineage(p.organization, p.year, ?) above) place
            where place.inside and p.year = ? and p.organization > ? and p.position <= ?
              and not exists (
                select from ledger_place later
                where later.year = p.year and later.organization = p.organization
                  and later.position > p.position and later.position <= ?)
            """, Shown.SQL);

    private final Connection connection;
    private final Selection selection;
    private final AsOf at;

    /** Up to where the tree is read. */
    private final long tree;

    private final long large;

    /**
     * @param begun the position from which on the tree of the year is known
     * @param large how many have to be expected in a subtree that is large
     */
    SourcePages(Connection connection, Selection selection, AsOf at, long begun, long large) {
        this.connection = connection;
        this.selection = selection;
        this.at = at;
        this.tree = Math.max(at.position(), begun);
        this.large = large;
    }

    /**
     * A page of them.
     *
     * @param standIns of which governments the reports stand for all below
     * @param drafts organizations of which something else is added than what they published
     * @param after the code after which it begins
     */
    List<Source> page(List<StandIn> standIns, List<String> drafts, String after, int limit) {
        boolean through = isLarge();
        try (PreparedStatement statement = connection.prepareStatement(through ? THROUGH : DOWN)) {
            Array standing = array(standIns.stream().map(StandIn::organization));
            Stream<Object> places = through ? through(standing, after) : down(standing, after);
            Stream<Object> rest = Stream.of(standing, array(drafts.stream()), limit);
            Parameters.set(
                    statement,
                    Stream.of(places, Stream.of(Shown.parameters(selection, at)), rest)
                            .flatMap(part -> part)
                            .toArray());
            List<Source> page = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                page.add(new Source(rows.getString("organization"), rows.getInt("revision"), rows.getString("sha256")));
            }
            return page;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private Stream<Object> down(Array standing, String after) {
        return Stream.of(
                standing,
                selection.organization(),
                selection.year(),
                selection.extent().word(),
                tree,
                after);
    }

    private Stream<Object> through(Array standing, String after) {
        return Stream.of(
                standing,
                selection.organization(),
                selection.extent().word(),
                tree,
                selection.year(),
                after,
                tree,
                tree);
    }

    private boolean isLarge() {
        try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
            Parameters.set(statement, selection.year(), selection.organization());
            ResultSet row = statement.executeQuery();
            return row.next() && row.getLong(1) > large;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private Array array(Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
