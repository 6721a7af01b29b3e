package org.nianbao.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.figures.Scope;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.YearRange;
import org.nianbao.problem.ErrorCode;

/** Which publications are listed, as SQL over {@code publication p} and {@code publication_revision r}. */
final class PublicationFilter {

    private static final int KEY_PARTS = 2;

    // Each publication is judged in the tree of its own year, by the way up from its organization. That is too dear for
    // all there are, so the first condition leaves only those that were below at any time; "is true" keeps them a set
    // in which rows are looked up in the order of the list. Joined or as an array they are taken for few, and a page of
    // a whole province reads and sorts everything.
    private static final String WITHIN = """
            (p.organization in (
                with recursive ever (code) as (
                    select cast(:within as text)
                    union
                    select child.organization
                    from ever join organization_parent child on child.parent = ever.code)
                select code from ever)) is true
            and exists (
                with recursive up (code) as (
                    select p.organization
                    union all
                    select organization_parent_on(up.code, make_date(p.year, 12, 31))
                    from up
                    where up.code <> :within)
                select from up where up.code = :within)
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** What a query asks for; what it says wrongly goes to its errors. */
    static PublicationFilter of(Query query) {
        PublicationFilter filter = new PublicationFilter();
        query.years("year").ifPresent(filter::years);
        query.text("organization")
                .ifPresent(code -> filter.add("p.organization = :organization", "organization", code));
        query.oneOf("scope", Scope.WORDS).ifPresent(scope -> filter.add("r.scope = :scope", "scope", scope.word()));
        query.text("within").ifPresent(root -> filter.add(WITHIN, "within", root));
        query.after(KEY_PARTS).ifPresent(cursor -> filter.after(cursor, query));
        return filter;
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private void years(YearRange years) {
        add("p.year between :from and :to", "from", years.from());
        parameters.put("to", years.to());
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
