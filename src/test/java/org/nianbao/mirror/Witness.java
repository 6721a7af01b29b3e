package org.nianbao.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the service says in the end, by its public API and in its database. */
final class Witness {

    private static final String WITHIN = """
            select r.organization, r.year, r.revision, r.sha256
            from publication p
            join publication_revision_state r on r.organization = p.organization and r.year = p.year
                and r.revision = p.revision
            where r.withdrawn_at is null and r.expunged_at is null
              and p.organization in (select organization_subtree(?, make_date(p.year, 12, 31)))
            """;

    private static final String PUBLICATIONS =
            "select organization, year, revision, sha256 from publication_revision order by 1, 2, 3";

    private final Callers callers;
    private final Database service;

    Witness(Callers callers, Database service) {
        this.callers = callers;
        this.service = service;
    }

    /** What can be read within an organization, by the list. */
    List<Published> listed(String organization) throws InterruptedException {
        return pages("/api/v1/publications?within=" + organization).stream()
                .map(Published::of)
                .toList();
    }

    /** The same by the tables. */
    List<Published> stored(String organization) {
        return service.read(WITHIN, Published::of, organization);
    }

    /** Every revision that there ever was. */
    List<Published> everything() {
        return service.read(PUBLICATIONS, Published::of);
    }

    /** Everything that the feed tells from its beginning. */
    List<JsonNode> told() throws InterruptedException {
        return pages("/api/v1/changes?");
    }

    /** The roll-up of a year. */
    JsonNode rollup(String organization, int year) throws InterruptedException {
        return callers.read("/api/v1/rollups/%s/%d".formatted(organization, year));
    }

    /** The hashes of what is added up in it. */
    List<String> sources(String organization, int year) throws InterruptedException {
        return pages("/api/v1/rollups/%s/%d/sources?".formatted(organization, year)).stream()
                .map(source -> source.get("sha256").textValue())
                .toList();
    }

    private List<JsonNode> pages(String path) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = callers.read(path + "&limit=500");
        page.get("items").forEach(items::add);
        while (!page.get("next").isNull()) {
            page = callers.read(path + "&limit=500&after=" + page.get("next").textValue());
            page.get("items").forEach(items::add);
        }
        return items;
    }
}
