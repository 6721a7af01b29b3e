package org.nianbao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which organizations a list shows.
 *
 * @param within root of the subtree
 * @param today the day whose tree counts where {@code on} is absent
 * @param q part of a name, past or present, or of a short name, or the beginning of a code
 * @param on only what exists on that day
 * @param after the code behind which the page begins
 */
record OrganizationFilter(
        Optional<String> within,
        LocalDate today,
        Optional<OrganizationKind> kind,
        Optional<String> q,
        Optional<LocalDate> on,
        Optional<String> after) {

    private static final String WITHIN = "o.code in (select organization_subtree(:within, :day))";
    private static final String ON = "o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)";
    // strpos knows no wildcards. One pass over each table beats a search per organization.
    private static final String FOUND = """
            o.code in (
                select n.organization from organization_name n where strpos(lower(n.name), lower(:q)) > 0
                union all
                select s.code from organization s
                where starts_with(s.code, upper(:q))
                   or exists (select from unnest(s.short_names) each where strpos(lower(each), lower(:q)) > 0))""";

    /** The statement that gives the codes, in their order. */
    String sql() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        within.ifPresent(root -> conditions.add(WITHIN));
        kind.ifPresent(wanted -> conditions.add("o.kind = :kind"));
        q.ifPresent(text -> conditions.add(FOUND));
        on.ifPresent(day -> conditions.add(ON));
        after.ifPresent(code -> conditions.add("o.code > :after"));
        return "select o.code from organization o where " + String.join(" and ", conditions) + " order by o.code";
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        within.ifPresent(root -> {
            parameters.put("within", root);
            parameters.put("day", on.orElse(today));
        });
        kind.ifPresent(wanted -> parameters.put("kind", wanted.word()));
        q.ifPresent(text -> parameters.put("q", text));
        on.ifPresent(day -> parameters.put("on", day));
        after.ifPresent(code -> parameters.put("after", code));
        return parameters;
    }
}
