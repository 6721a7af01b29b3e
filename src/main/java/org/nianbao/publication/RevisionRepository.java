package org.nianbao.publication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Instants;

/** The revisions of all publications. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {

    private static final String OF = "organization = ?1 and year = ?2";

    /** The contents come beside the rest, so that nobody writes or reads them as JSON within JSON. */
    private static final String INSERT = """
            insert into publication_revision (organization, year, revision, sha256, previous_sha256, form, scope, title,
                organization_name, origin, reason, published_at, published_by, content)
            select * from rows from (
                json_to_recordset(cast(:rows as json)) as (
                    organization text, year integer, revision integer, sha256 text, previous_sha256 text, form text,
                    scope text, title text, organization_name text, origin text, reason text,
                    published_at timestamptz, published_by text),
                unnest(cast(:contents as text[])))
            """;

    private static final String CONTENT =
            "select content from publication_revision where organization = ?1 and year = ?2 and revision = ?3";

    private static final String ERASE = """
            update publication_revision set content = null, title = null, reason = null
            where organization = :organization and year = :year and revision in (:revisions)
            """;

    /** All revisions of a publication, the first one first. */
    List<RevisionEntity> of(String organization, int year) {
        return list(OF + " order by revision", organization, year);
    }

    Optional<RevisionEntity> find(String organization, int year, int revision) {
        return findByIdOptional(new RevisionEntity.Key(organization, year, revision));
    }

    Optional<RevisionEntity> latest(String organization, int year) {
        return find(OF + " order by revision desc", organization, year).firstResultOptional();
    }

    /** The latest one that had been published at a moment. */
    Optional<RevisionEntity> latestAt(String organization, int year, Instant moment) {
        return find(OF + " and publishedAt <= ?3 order by revision desc", organization, year, moment)
                .firstResultOptional();
    }

    /** What was hashed; nothing where it was erased, be it while it was being asked for. */
    Optional<CanonicalJson> content(RevisionEntity revision) {
        Object content = getEntityManager()
                .createNativeQuery(CONTENT, String.class)
                .setParameter(1, revision.organization)
                .setParameter(2, revision.year)
                .setParameter(3, revision.revision)
                .getSingleResult();
        return Optional.ofNullable((String) content).map(CanonicalJson::new);
    }

    void add(List<StoredRevision> added) {
        ArrayNode rows = StrictJson.NODES.arrayNode();
        added.forEach(revision -> rows.add(row(revision)));
        getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("rows", rows.toString())
                .setParameter(
                        "contents",
                        added.stream().map(each -> each.content().text()).toArray(String[]::new))
                .executeUpdate();
    }

    private static ObjectNode row(StoredRevision added) {
        NewRevision revision = added.revision();
        Chained place = added.place();
        return StrictJson.NODES
                .objectNode()
                .put("organization", revision.document().organization())
                .put("year", revision.document().year())
                .put("revision", place.revision())
                .put("sha256", added.content().sha256())
                .put("previous_sha256", place.previousSha256())
                .put("form", revision.document().form().id())
                .put("scope", revision.document().scope().word())
                .put("title", revision.document().title())
                .put("organization_name", added.organization().name())
                .put("origin", revision.origin())
                .put("reason", revision.reason())
                .put("published_at", Instants.text(place.publishedAt()))
                .put("published_by", revision.by());
    }

    /** Takes the content away; the database lets that pass for a confirmed expunction alone. */
    void erase(String organization, int year, Set<Integer> revisions) {
        getEntityManager()
                .createNativeQuery(ERASE)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .setParameter("revisions", revisions)
                .executeUpdate();
    }
}
