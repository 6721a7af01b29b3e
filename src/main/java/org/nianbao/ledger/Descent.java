package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds organizations by going down the tree as it is now. The sums say how many are to be found below each, so it enters
 * only where there are any, and no more than it needs: what it costs does not grow with the tree.
 */
final class Descent {

    /** What is looked for. */
    enum Wanted {
        MISSING("cast(n.expected and n.revision is null as integer)", "s.expected - s.published"),
        NOT_ADDED("cast(n.revision is not null and not n.added as integer)", "s.not_added"),
        /** A government as often as it has offices that are added beside it. */
        TWICE("n.twice", "s.twice");

        private final String sql;

        /**
         * Only children are looked at that there is something to be named of or below, whatever it is. Offsets of 0 keep
         * the database from reading whole years at once, which would cost more with every report.
         */
        Wanted(String own, String below) {
            this.sql = """
                    select n.organization, n.kind, n.revision, n.scope, n.sha256, n.parent,
                           %1$s as own, coalesce(%2$s, 0) as below
                    from unnest(?::text[]) with ordinality as above (organization, place)
                    cross join lateral (
                        select organization from ledger_node
                        where year = ? and parent = above.organization
                          and (expected and revision is null or revision is not null and not added or twice > 0)
                        union
                        select organization from ledger_sum
                        where year = ? and extent = ? and parent = above.organization
                          and (expected > published or not_added > 0 or twice > 0)) child
                    cross join lateral (
                        select * from ledger_node where year = ? and organization = child.organization offset 0) n
                    left join lateral (
                        select * from ledger_sum
                        where year = n.year and organization = n.organization and extent = ? offset 0) s on true
                    where (? = 'region' or n.kind in ('office', 'department', 'agency'))
                      and (%1$s > 0 or %2$s > 0)
                    order by above.place, n.organization
                    """.formatted(own, below);
        }
    }

    private final Connection connection;
    private final Wanted wanted;
    private final Selection selection;
    private final Set<String> closed;

    /**
     * @param closed organizations that are not entered, nor looked at
     */
    Descent(Connection connection, Wanted wanted, Selection selection, Set<String> closed) {
        this.connection = connection;
        this.wanted = wanted;
        this.selection = selection;
        this.closed = closed;
    }

    /**
     * A place in the line: either something that was found, or organizations below one that is still to be entered.
     *
     * @param count how many are found here, or how many will be
     */
    private record Step(Unit unit, boolean found, long count) {}

    /**
     * The first of those that are looked for, above before below, by their codes.
     *
     * @param own how many there are at the root itself
     * @param below how many there are below it
     * @param most how many are wanted, beside those in what is closed
     */
    List<Unit> first(Unit root, long own, long below, long most) {
        List<Step> line = steps(root, own, below);
        while (line.stream().anyMatch(step -> !step.found)) {
            line = enter(cut(line, most));
        }
        return cut(line, most).stream().map(Step::unit).toList();
    }

    private static List<Step> steps(Unit unit, long own, long below) {
        List<Step> steps = new ArrayList<>();
        if (own > 0) {
            steps.add(new Step(unit, true, own));
        }
        if (below > 0) {
            steps.add(new Step(unit, false, below));
        }
        return steps;
    }

    private static List<Step> cut(List<Step> line, long most) {
        long count = 0;
        int length = 0;
        while (length < line.size() && count < most) {
            count += line.get(length).count;
            length++;
        }
        return line.subList(0, length);
    }

    private List<Step> enter(List<Step> line) {
        Map<String, List<Step>> entered = children(line.stream()
                .filter(step -> !step.found)
                .map(step -> step.unit.organization())
                .toArray());
        List<Step> next = new ArrayList<>();
        for (Step step : line) {
            if (step.found) {
                next.add(step);
            } else {
                next.addAll(entered.getOrDefault(step.unit.organization(), List.of()));
            }
        }
        return next;
    }

    private Map<String, List<Step>> children(Object[] parents) {
        try (PreparedStatement statement = connection.prepareStatement(wanted.sql)) {
            String extent = selection.extent().word();
            int year = selection.year();
            Parameters.set(
                    statement, connection.createArrayOf("text", parents), year, year, extent, year, extent, extent);
            Map<String, List<Step>> children = new HashMap<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Unit unit = unit(rows);
                if (!closed.contains(unit.organization())) {
                    children.computeIfAbsent(rows.getString("parent"), parent -> new ArrayList<>())
                            .addAll(steps(unit, rows.getLong("own"), rows.getLong("below")));
                }
            }
            return children;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("organization"),
                row.getString("kind"),
                row.getObject("revision", Integer.class),
                row.getString("scope"),
                row.getString("sha256"));
    }
}
