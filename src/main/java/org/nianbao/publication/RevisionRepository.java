package org.nianbao.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.organization.Organization;

/** The revisions of all publications. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {

    private static final String OF = "organization = ?1 and year = ?2";

    private static final String INSERT = """
            insert into publication_revision (organization, year, revision, content, sha256, previous_sha256, form, scope,
                title, organization_name, origin, reason, published_at, published_by)
            values (:organization, :year, :revision, :content, :sha256, :previousSha256, :form, :scope,
                :title, :organizationName, :origin, :reason, :publishedAt, :publishedBy)
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

    void add(NewRevision revision, Organization organization, Chained place, CanonicalJson content) {
        getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("organization", organization.code())
                .setParameter("year", revision.document().year())
                .setParameter("revision", place.revision())
                .setParameter("content", content.text())
                .setParameter("sha256", content.sha256())
                .setParameter("previousSha256", place.previousSha256())
                .setParameter("form", revision.document().form().id())
                .setParameter("scope", revision.document().scope().word())
                .setParameter("title", revision.document().title())
                .setParameter("organizationName", organization.name())
                .setParameter("origin", revision.origin())
                .setParameter("reason", revision.reason())
                .setParameter("publishedAt", place.publishedAt())
                .setParameter("publishedBy", revision.by())
                .executeUpdate();
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
