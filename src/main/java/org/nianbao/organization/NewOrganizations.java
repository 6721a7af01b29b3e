package org.nianbao.organization;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.nianbao.platform.json.StrictJson;

/** Enters many organizations at once, of which each may name others. */
@ApplicationScoped
class NewOrganizations {

    private static final String ORGANIZATIONS = """
            insert into organization (code, tag, kind, division, short_names, valid_from, valid_to, filed_by)
            select code, gen_random_uuid(), kind, division, short_names, valid_from, valid_to, filed_by
            from json_to_recordset(cast(:rows as json)) as row (
                code text, kind text, division text, short_names text[], valid_from date, valid_to date, filed_by text)
            """;

    private static final String NAMES = """
            insert into organization_name (organization, valid_from, name)
            select * from json_to_recordset(cast(:rows as json)) as row (organization text, valid_from date, name text)
            """;

    private static final String PARENTS = """
            insert into organization_parent (organization, valid_from, parent)
            select * from json_to_recordset(cast(:rows as json)) as row (organization text, valid_from date, parent text)
            """;

    private static final String SUCCESSORS = """
            insert into organization_successor (organization, successor, since, kind)
            select * from json_to_recordset(cast(:rows as json)) as row (
                organization text, successor text, since date, kind text)
            """;

    private final EntityManager entities;

    NewOrganizations(EntityManager entities) {
        this.entities = entities;
    }

    void enter(List<LoadedOrganization> organizations) {
        ArrayNode rows = StrictJson.NODES.arrayNode();
        ArrayNode successors = StrictJson.NODES.arrayNode();
        organizations.forEach(each -> {
            add(rows, each.latest());
            each.latest()
                    .successors()
                    .forEach(successor -> successors
                            .addObject()
                            .put("organization", each.code())
                            .put("successor", successor.code())
                            .put("since", successor.on().toString())
                            .put("kind", successor.kind().word()));
        });
        insert(ORGANIZATIONS, rows);
        insert(NAMES, past(organizations, "name", each -> each.past().names()));
        insert(PARENTS, past(organizations, "parent", each -> each.past().parents()));
        insert(SUCCESSORS, successors);
    }

    private static void add(ArrayNode rows, OrganizationBody body) {
        ArrayNode shortNames = rows.addObject()
                .put("code", body.code())
                .put("kind", body.kind().word())
                .put("division", body.division())
                .put("valid_from", text(body.validFrom()))
                .put("valid_to", text(body.validTo()))
                .put("filed_by", body.filedBy())
                .putArray("short_names");
        body.shortNames().forEach(shortNames::add);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static ArrayNode past(
            List<LoadedOrganization> organizations,
            String column,
            Function<LoadedOrganization, History<String>> history) {
        ArrayNode rows = StrictJson.NODES.arrayNode();
        organizations.forEach(each -> history.apply(each)
                .beginnings()
                .forEach((day, value) -> rows.addObject()
                        .put("organization", each.code())
                        .put("valid_from", day.toString())
                        .put(column, value)));
        return rows;
    }

    private void insert(String statement, ArrayNode rows) {
        if (!rows.isEmpty()) {
            entities.createNativeQuery(statement)
                    .setParameter("rows", rows.toString())
                    .executeUpdate();
        }
    }
}
