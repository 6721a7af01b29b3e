package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The register as one taking reads it, and what the ledger remembers of it. */
final class RegisterFacts {

    private static final String CHANGED = """
            select code, known.facts as known, now.facts as now, organization_name_on(code, ?) as name
            from unnest(?::text[]) as code
            left join ledger_organization known on known.organization = code
            cross join lateral (select ledger_facts(code) as facts) now
            where known.facts is distinct from now.facts
            """;

    private static final String PLACES = """
            select day.year, o.code, organization_parent_on(o.code, day.last) as parent, o.kind,
                   %s as expected
            from organization o
            cross join (select year, make_date(year, 12, 31) as last from ledger_year) day
            where o.code = any(?)
            """.formatted(YearTrees.EXPECTED);

    private static final String LINEAGES = """
            select distinct below.organization, above.code
            from unnest(?::text[], ?::text[]) as below (organization, parent)
            cross join lateral organization_lineage(below.parent, ?) above
            """;

    private static final String FORGET = "delete from ledger_organization where organization = ?";

    private static final String KNOW = """
            insert into ledger_organization (organization, facts) values (?, ?::jsonb)
            on conflict (organization) do update set facts = excluded.facts
            """;

    private final Connection connection;
    private final LocalDate today;

    RegisterFacts(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** Those of some organizations of which the register says something else than the ledger knows. */
    List<OrganizationFacts> changed(Collection<String> organizations) {
        try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            Parameters.set(statement, today, connection.createArrayOf("text", organizations.toArray()));
            ResultSet rows = statement.executeQuery();
            List<OrganizationFacts> changed = new ArrayList<>();
            while (rows.next()) {
                changed.add(OrganizationFacts.of(
                        rows.getString("code"),
                        rows.getString("known"),
                        rows.getString("now"),
                        rows.getString("name")));
            }
            return changed;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** Where organizations stand in the trees of all years that are kept. */
    Map<Node.Key, Node.Place> places(Collection<String> organizations) {
        try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
            Parameters.set(statement, connection.createArrayOf("text", organizations.toArray()));
            ResultSet rows = statement.executeQuery();
            Map<Node.Key, Node.Place> places = new HashMap<>();
            while (rows.next()) {
                places.put(
                        new Node.Key(rows.getInt("year"), rows.getString("code")),
                        new Node.Place(rows.getString("parent"), rows.getString("kind"), rows.getBoolean("expected")));
            }
            return places;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** By organization, all above it in the tree of today: below whichever parent it stands, stood or will stand. */
    Map<String, Set<String>> lineages(Collection<OrganizationFacts> changed) {
        List<String> organizations = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        Map<String, Set<String>> lineages = new HashMap<>();
        for (OrganizationFacts facts : changed) {
            organizations.addAll(Collections.nCopies(facts.parents().size(), facts.organization()));
            parents.addAll(facts.parents());
            lineages.put(facts.organization(), new TreeSet<>(Set.of(facts.organization())));
        }
        try (PreparedStatement statement = connection.prepareStatement(LINEAGES)) {
            Parameters.set(
                    statement,
                    connection.createArrayOf("text", organizations.toArray()),
                    connection.createArrayOf("text", parents.toArray()),
                    today);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                lineages.get(rows.getString(1)).add(rows.getString(2));
            }
            return lineages;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** Remembers what the register says. */
    void remember(Collection<OrganizationFacts> changed) {
        try (PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement know = connection.prepareStatement(KNOW)) {
            for (OrganizationFacts facts : changed) {
                if (facts.isRemoved()) {
                    Parameters.set(forget, facts.organization());
                    forget.addBatch();
                } else {
                    Parameters.set(know, facts.organization(), facts.now().toString());
                    know.addBatch();
                }
            }
            forget.executeBatch();
            know.executeBatch();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
