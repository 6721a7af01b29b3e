package org.nianbao.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.figures.Scope;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Query;
import org.nianbao.problem.ErrorCode;

/** Which publications are listed, as SQL over {@code publication p} and {@code publication_revision r}. */
final class PublicationFilter {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final int KEY_PARTS = 2;

    // "is true" keeps the subtree a set in which rows are looked up in the order of the list. Joined or as an array it
    // is
    // taken for small, and a page of a whole province reads and sorts everything.
    private static final String WITHIN = "(p.organization in (select organization_subtree(:within, :today))) is true";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** What a query asks for; what it says wrongly goes to its errors. */
    static PublicationFilter of(Query query, LocalDate today) {
        PublicationFilter filter = new PublicationFilter();
        query.integer("year", FIRST_YEAR, LAST_YEAR).ifPresent(year -> filter.add("p.year = :year", "year", year));
        query.text("organization")
                .ifPresent(code -> filter.add("p.organization = :organization", "organization", code));
        query.oneOf("scope", Scope.WORDS).ifPresent(scope -> filter.add("r.scope = :scope", "scope", scope.word()));
        query.text("within").ifPresent(root -> {
            filter.add(WITHIN, "within", root);
            filter.parameters.put("today", today);
        });
        query.after(KEY_PARTS).ifPresent(cursor -> filter.after(cursor, query));
        return filter;
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private void after(Cursor cursor, Query query) {
        String year = cursor.key().get(1);
        if (!year.matches("[1-9]\\d{3}")) {
            query.errors().add("after", ErrorCode.NOT_A_CURSOR);
            return;
        }
        add(
                "(p.organization, p.year) > (:afterOrganization, :afterYear)",
                "afterOrganization",
                cursor.key().get(0));
        parameters.put("afterYear", Integer.valueOf(year));
    }

    /** The organization below which publications are looked for. */
    Optional<String> within() {
        return Optional.ofNullable((String) parameters.get("within"));
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
