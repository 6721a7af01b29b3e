package org.nianbao.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a year comes to, added up plainly, organization by organization, in memory. */
final class Recomputation {

    private static final String FORM = "2021";
    private static final int CELLS = 200;

    /** From the register and the publications, without the ledger. */
    private static final String NOW = """
            select o.code as organization, organization_parent_on(o.code, day.last) as parent, o.kind,
                   o.valid_from <= day.last and coalesce(o.valid_to >= day.last, true) as expected,
                   r.revision, r.scope, r.sha256, r.form, f.cells, f.not_applicable, f.open_errors
            from unnest(?::text[]) as code
            join organization o using (code)
            cross join (select cast(? as integer) as year, make_date(?, 12, 31) as last) day
            left join publication_revision_state s on s.organization = o.code and s.year = day.year
                and s.withdrawn_at is null and s.expunged_at is null
                and s.revision = (select p.revision from publication p where p.organization = o.code and p.year = day.year)
            left join publication_revision r
                on r.organization = s.organization and r.year = s.year and r.revision = s.revision
            left join publication_figures f
                on f.organization = s.organization and f.year = s.year and f.revision = s.revision
            """;

    private static final String PLACES = """
            select organization, parent, kind, expected from ledger_place
            where year = ? and organization = any (?) and position <= ?
            order by position
            """;

    private static final String CHANGES = """
            select c.organization, c.type, c.revision, c.scope, c.sha256, r.form, f.cells, f.not_applicable, f.open_errors
            from ledger_change c
            join publication_revision r on r.organization = c.organization and r.year = c.year and r.revision = c.revision
            left join publication_figures f
                on f.organization = c.organization and f.year = c.year and f.revision = c.revision
            where c.year = ? and c.organization = any (?) and c.position <= ?
            order by c.position
            """;

    private final Map<String, Body> bodies = new TreeMap<>();

    private Recomputation() {}

    /** An organization with what can be read of it. */
    private static final class Body {

        String organization;
        String parent;
        String kind;
        boolean expected;
        Report report;

        boolean adds() {
            return report != null && report.scope.equals("own") && report.form.equals(FORM);
        }

        boolean misses() {
            return expected && report == null;
        }
    }

    private record Report(
            int revision, String scope, String sha256, String form, BigDecimal[] cells, Short[] blank, int errors) {

        static Report of(ResultSet row) throws SQLException {
            boolean kept = row.getArray("cells") != null;
            return new Report(
                    row.getInt("revision"),
                    row.getString("scope"),
                    row.getString("sha256"),
                    row.getString("form"),
                    kept ? (BigDecimal[]) row.getArray("cells").getArray() : null,
                    kept ? (Short[]) row.getArray("not_applicable").getArray() : null,
                    row.getInt("open_errors"));
        }

        /** What a cell counts; nothing where it is blank. */
        BigDecimal counted(int cell) {
            return cells[cell] == null && List.of(blank).contains((short) cell) ? BigDecimal.ZERO : cells[cell];
        }
    }

    /** As the register and the publications are. */
    static Recomputation now(Connection connection, List<String> organizations, int year) throws SQLException {
        Recomputation now = new Recomputation();
        try (PreparedStatement statement = connection.prepareStatement(NOW)) {
            Parameters.set(statement, connection.createArrayOf("text", organizations.toArray()), year, year);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Body body = now.place(rows);
                body.report = rows.getString("revision") == null ? null : Report.of(rows);
            }
        }
        return now;
    }

    /** As the changes up to a position tell it, one after the other. */
    static Recomputation at(Connection connection, List<String> organizations, int year, long position)
            throws SQLException {
        Recomputation then = new Recomputation();
        Object codes = connection.createArrayOf("text", organizations.toArray());
        try (PreparedStatement places = connection.prepareStatement(PLACES);
                PreparedStatement changes = connection.prepareStatement(CHANGES)) {
            Parameters.set(places, year, codes, position);
            ResultSet place = places.executeQuery();
            while (place.next()) {
                then.place(place);
            }
            Parameters.set(changes, year, codes, position);
            ResultSet change = changes.executeQuery();
            while (change.next()) {
                then.change(change);
            }
        }
        return then;
    }

    private Body place(ResultSet row) throws SQLException {
        Body body = bodies.computeIfAbsent(row.getString("organization"), code -> new Body());
        body.organization = row.getString("organization");
        body.parent = row.getString("parent");
        body.kind = row.getString("kind");
        body.expected = row.getBoolean("expected");
        return body;
    }

    private void change(ResultSet row) throws SQLException {
        Body body = bodies.get(row.getString("organization"));
        int revision = row.getInt("revision");
        switch (row.getString("type")) {
            case "published", "amended" -> body.report = Report.of(row);
            case "withdrawn" ->
                body.report = body.report != null && body.report.revision <= revision ? null : body.report;
            case "expunged" ->
                body.report = body.report != null && body.report.revision == revision ? null : body.report;
            default -> {
                // Nothing to be added up.
            }
        }
    }

    /** An organization and those below it that an extent reaches, above before below. */
    private List<Body> subtree(String root, String extent) {
        List<Body> subtree = new ArrayList<>();
        if (bodies.containsKey(root)) {
            subtree.add(bodies.get(root));
            bodies.values().stream()
                    .filter(body -> root.equals(body.parent))
                    .filter(body -> extent.equals("region") || isOfTheLevel(body))
                    .forEach(body -> subtree.addAll(subtree(body.organization, extent)));
        }
        return subtree;
    }

    private static boolean isOfTheLevel(Body body) {
        return List.of("office", "department", "agency").contains(body.kind);
    }

    private Stream<Body> below(String root) {
        return subtree(root, "region").stream().skip(1);
    }

    /** What is below an organization, as the ledger keeps it. */
    String kept(String root, String extent) {
        List<Body> below = subtree(root, extent).stream().skip(1).toList();
        List<Body> added = below.stream().filter(Body::adds).toList();
        return String.join(
                "\n",
                counts(below, added),
                String.valueOf(below.stream()
                        .filter(body -> body.report != null && body.report.scope.equals("region"))
                        .count()),
                figures(added));
    }

    /** The same of what the ledger keeps. */
    static String kept(Tally tally) {
        return String.join("\n", counts(tally), String.valueOf(tally.reported), figures(tally));
    }

    /** All that is told of a selection. */
    String told(Selection selection) {
        String extent = selection.extent().word();
        List<Body> all = subtree(selection.organization(), extent);
        List<Body> standing = all.stream()
                .skip(1)
                .filter(body -> selection.reported() && extent.equals("region") && stands(body))
                .toList();
        List<Body> topmost = standing.stream()
                .filter(body -> standing.stream()
                        .noneMatch(other -> below(other.organization).anyMatch(body::equals)))
                .toList();
        List<Body> units = all.stream()
                .filter(body -> topmost.stream()
                        .noneMatch(
                                other -> subtree(other.organization, "region").contains(body)))
                .toList();
        List<Body> added = Stream.concat(units.stream().filter(Body::adds), topmost.stream())
                .toList();
        return String.join(
                "\n",
                all.stream().filter(body -> body.expected).count() + " "
                        + all.stream()
                                .filter(body -> body.expected && !body.misses())
                                .count(),
                codes(all.stream().filter(Body::misses)),
                codes(units.stream().filter(body -> body.report != null && !body.adds())),
                String.join(" ", units.stream().flatMap(this::twice).toList()),
                codes(topmost.stream().sorted(Comparator.comparing(body -> body.organization))),
                provenance(added),
                figures(added));
    }

    /** The same of an answer. */
    static String told(AddedSums sums) {
        Tally total = sums.total();
        return String.join(
                "\n",
                total.expected() + " " + total.published(),
                String.join(" ", sums.missing().stream().map(Unit::organization).toList()),
                String.join(
                        " ", sums.notAdded().stream().map(Unit::organization).toList()),
                String.join(
                        " ",
                        sums.twice().stream()
                                .map(pair -> pair.government() + "/" + pair.office())
                                .toList()),
                String.join(
                        " ", sums.standIns().stream().map(StandIn::organization).toList()),
                total.added() + " " + total.digest(),
                figures(total));
    }

    private boolean stands(Body body) {
        return body.kind.equals("government")
                && body.report != null
                && body.report.scope.equals("region")
                && body.report.form.equals(FORM)
                && below(body.organization).anyMatch(Body::misses);
    }

    private Stream<String> twice(Body government) {
        return government.adds() && government.kind.equals("government")
                ? bodies.values().stream()
                        .filter(body -> government.organization.equals(body.parent) && body.kind.equals("office"))
                        .filter(Body::adds)
                        .map(office -> government.organization + "/" + office.organization)
                : Stream.of();
    }

    private String counts(List<Body> below, List<Body> added) {
        return String.join(
                " ",
                String.valueOf(below.stream().filter(body -> body.expected).count()),
                String.valueOf(below.stream()
                        .filter(body -> body.expected && !body.misses())
                        .count()),
                String.valueOf(below.stream()
                        .filter(body -> body.report != null && !body.adds())
                        .count()),
                String.valueOf(below.stream().flatMap(this::twice).count()),
                provenance(added));
    }

    private static String counts(Tally tally) {
        return String.join(
                " ",
                String.valueOf(tally.expected()),
                String.valueOf(tally.published()),
                String.valueOf(tally.notAdded()),
                String.valueOf(tally.twice()),
                tally.added() + " " + tally.digest());
    }

    private static String codes(Stream<Body> bodies) {
        return String.join(" ", bodies.map(body -> body.organization).toList());
    }

    private static String provenance(List<Body> added) {
        BigInteger digest = added.stream()
                .map(body -> new BigInteger(body.report.sha256, 16))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(BigInteger.ONE.shiftLeft(256));
        return added.size() + " " + digest;
    }

    /** Errors, sums and blanks of those whose figures are still there. */
    private static String figures(List<Body> added) {
        List<Report> kept = added.stream()
                .map(body -> body.report)
                .filter(report -> report.cells != null)
                .toList();
        Map<Integer, String> cells = new HashMap<>();
        for (int i = 0; i < CELLS; i++) {
            int cell = i;
            List<BigDecimal> values = kept.stream()
                    .map(report -> report.counted(cell))
                    .filter(Objects::nonNull)
                    .toList();
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            cells.put(cell, text(values.isEmpty() ? null : sum, kept.size() - values.size()));
        }
        return kept.stream().mapToInt(Report::errors).sum() + " " + cells;
    }

    private static String figures(Tally tally) {
        List<BigDecimal> sums = tally.sums(CELLS);
        Map<Integer, String> cells = new HashMap<>();
        for (int cell = 0; cell < CELLS; cell++) {
            cells.put(cell, text(sums.get(cell), tally.blank(cell)));
        }
        return tally.openErrors() + " " + cells;
    }

    private static String text(BigDecimal sum, long blank) {
        return (sum == null ? "null" : sum.stripTrailingZeros().toPlainString()) + " " + blank;
    }
}
