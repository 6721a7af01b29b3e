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

    // As an array: then the few members of a small subtree are looked up one by one.
    private static final String WITHIN = "o.code = any (array(select * from organization_subtree(:within, :day)))";
    private static final String ON = "o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)";
    // strpos knows no wildcards. What separates the short names cannot stand in a parameter.
    private static final String FOUND = """
            (exists (select from organization_name n
                     where n.organization = o.code and strpos(lower(n.name), lower(:q)) > 0)
             or strpos(lower(array_to_string(o.short_names, chr(31))), lower(:q)) > 0
             or starts_with(o.code, upper(:q)))""";

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
