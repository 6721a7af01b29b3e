package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nianbao.platform.json.Changes;
import org.nianbao.platform.json.StrictJson;

/** What many publications say at present. */
@ApplicationScoped
class LatestRevisions {

    /** In one order, whoever locks. */
    private static final String LOCK = """
            select p.organization, p.year, p.revision, p.first_published_at, r.sha256, r.origin,
                   case when not exists (
                       select from publication_withdrawal w
                       where w.organization = p.organization and w.year = p.year and w.revision >= p.revision)
                   then r.content end as visible_content
            from unnest(cast(:organizations as text[]), cast(:years as integer[])) as place (organization, year)
            join publication p on p.organization = place.organization and p.year = place.year
            join publication_revision r
                on r.organization = p.organization and r.year = p.year and r.revision = p.revision
            order by p.organization, p.year
            for update of p
            """;

    private final EntityManager entities;

    LatestRevisions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The latest revision of a publication.
     *
     * @param content {@code null} where it can no longer be read
     */
    record Latest(int revision, String sha256, Instant firstPublishedAt, boolean isImported, String content) {

        boolean isVisible() {
            return content != null;
        }

        /** Whether it says the same; where a revision does not say whence it comes, that is no difference. */
        boolean says(NewRevision other) {
            JsonNode published = StrictJson.stored(content);
            return other.document().toJson().properties().stream()
                            .allMatch(member -> Changes.between(published.path(member.getKey()), member.getValue(), "")
                                    .isEmpty())
                    && published.path("asPublished").size()
                            == other.document().asPublished().size()
                    && (other.source() == null || Objects.equals(other.source(), published.get("source")));
        }
    }

    /** The publications among these keys, which nobody else writes until the transaction ends. */
    @SuppressWarnings("unchecked")
    Map<PublicationEntity.Key, Latest> lock(Collection<PublicationEntity.Key> keys) {
        List<Tuple> rows = entities.createNativeQuery(LOCK, Tuple.class)
                .setParameter(
                        "organizations",
                        keys.stream().map(PublicationEntity.Key::organization).toArray(String[]::new))
                .setParameter(
                        "years", keys.stream().map(PublicationEntity.Key::year).toArray(Integer[]::new))
                .getResultList();
        Map<PublicationEntity.Key, Latest> latest = new HashMap<>();
        rows.forEach(row -> latest.put(
                new PublicationEntity.Key(row.get("organization", String.class), row.get("year", Integer.class)),
                latest(row)));
        return latest;
    }

    private static Latest latest(Tuple row) {
        return new Latest(
                row.get("revision", Integer.class),
                row.get("sha256", String.class),
                row.get("first_published_at", Instant.class),
                row.get("origin", String.class).equals("imported"),
                row.get("visible_content", String.class));
    }
}
