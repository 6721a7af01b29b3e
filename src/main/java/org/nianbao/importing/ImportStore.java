package org.nianbao.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Calendar;
import org.nianbao.report.ReportPlace;

/** The imported files. */
@ApplicationScoped
class ImportStore {

    static final String COLUMNS = """
            i.id, i.sha256, i.file_name, i.media_type, octet_length(i.content) as size, i.imported_at, i.imported_by,
            i.version, i.organization, i.year, i.open, cast(i.candidates as text) as identity,
            cast(i.reading as text) as reading, r.organization as report_organization, r.year as report_year
            """;

    private static final String FIND =
            "select " + COLUMNS + " from import i left join report r on r.id = i.report where i.id = :id";

    private static final String FIND_SAME = "select " + COLUMNS + """
             from import i left join report r on r.id = i.report
            where i.imported_by = :sender and i.sha256 = :sha256
              and coalesce(i.told_organization, '') = coalesce(:organization, '')
              and coalesce(i.told_year, 0) = coalesce(:year, 0)
            """;

    private static final String LOCK = "select id from import where id = :id for update";

    /** What was accepted stays as it was then. */
    private static final String PUT = """
            insert into import as known (
                id, content, sha256, file_name, media_type, told_organization, told_year, imported_at, imported_by, version,
                organization, year, open, candidates, reading)
            values (
                :id, :content, :sha256, :name, :type, :toldOrganization, :toldYear, :now, :sender, 1,
                :organization, :year, :open, cast(:identity as json), cast(:reading as json))
            on conflict (imported_by, sha256, coalesce(told_organization, ''), coalesce(told_year, 0)) do update
            set file_name = excluded.file_name, media_type = excluded.media_type, imported_at = excluded.imported_at,
                version = known.version + 1, organization = excluded.organization, year = excluded.year,
                open = excluded.open, candidates = excluded.candidates, reading = excluded.reading
            where known.report is null
            """;

    private static final String CONTENT = "select content from import where id = :id";

    private static final String ACCEPT = """
            update import set report = :report, organization = :organization, year = :year, open = '{}',
                candidates = cast(:identity as json), version = version + 1
            where id = :id
            """;

    private final EntityManager entities;
    private final Calendar calendar;

    ImportStore(EntityManager entities, Calendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /** What became of a file that was to be kept: whether it is here for the first time. */
    record Kept(StoredImport stored, boolean isNew) {}

    /** Keeps a file, in the place of the same file by the same sender unless that was accepted. */
    @Transactional
    Kept put(NewImport file) {
        UUID id = UUID.randomUUID();
        query(PUT, file.told(), file.sender(), file.sha256(), "toldOrganization", "toldYear")
                .setParameter("id", id)
                .setParameter("content", file.content())
                .setParameter("name", file.fileName(), String.class)
                .setParameter("type", file.mediaType())
                .setParameter("now", calendar.now())
                .setParameter(
                        "organization",
                        file.identity().organization().map(Candidate::code).orElse(null),
                        String.class)
                .setParameter("year", file.identity().year().orElse(null), Integer.class)
                .setParameter("open", file.identity().open().toArray(String[]::new))
                .setParameter("identity", file.identity().toJson().toString())
                .setParameter("reading", file.reading().toString())
                .executeUpdate();
        StoredImport stored =
                findSame(file.sender(), file.sha256(), file.told()).orElseThrow();
        return new Kept(stored, stored.id().equals(id));
    }

    /** The same file by the same sender, who says the same of it. */
    @Transactional
    Optional<StoredImport> findSame(String sender, String sha256, Told told) {
        Stream<?> found =
                query(FIND_SAME, told, sender, sha256, "organization", "year").getResultStream();
        return found.map(row -> stored((Tuple) row)).findFirst();
    }

    private NativeQuery<?> query(
            String sql, Told told, String sender, String sha256, String organization, String year) {
        NativeQuery<?> query = (NativeQuery<?>)
                (sql.startsWith("select")
                        ? entities.createNativeQuery(sql, Tuple.class)
                        : entities.createNativeQuery(sql));
        return query.setParameter("sender", sender)
                .setParameter("sha256", sha256)
                .setParameter(organization, told.organization(), String.class)
                .setParameter(year, told.year(), Integer.class);
    }

    @Transactional
    Optional<StoredImport> find(UUID id) {
        return find(entities.createNativeQuery(FIND, Tuple.class).setParameter("id", id));
    }

    private static Optional<StoredImport> find(Query query) {
        Stream<?> found = query.getResultStream();
        return found.map(row -> stored((Tuple) row)).findFirst();
    }

    /** The import as it stands when nobody else changes it any more, until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<StoredImport> lock(UUID id) {
        entities.createNativeQuery(LOCK, UUID.class).setParameter("id", id).getResultList();
        return find(id);
    }

    @Transactional
    byte[] content(UUID id) {
        return (byte[]) entities.createNativeQuery(CONTENT, byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Remembers what a locked import became. */
    @Transactional(TxType.MANDATORY)
    void accepted(StoredImport stored, long report, ReportPlace place, ObjectNode identity) {
        entities.createNativeQuery(ACCEPT)
                .setParameter("id", stored.id())
                .setParameter("report", report)
                .setParameter("organization", place.organization())
                .setParameter("year", place.year())
                .setParameter("identity", identity.toString())
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    void delete(UUID id) {
        entities.createNativeQuery("delete from import where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    static StoredImport stored(Tuple row) {
        String organization = row.get("report_organization", String.class);
        return new StoredImport(
                row.get("id", UUID.class),
                row.get("sha256", String.class),
                row.get("file_name", String.class),
                row.get("media_type", String.class),
                row.get("size", Integer.class),
                row.get("imported_at", Instant.class),
                row.get("imported_by", String.class),
                row.get("version", Integer.class),
                row.get("organization", String.class),
                row.get("year", Integer.class),
                List.of(row.get("open", String[].class)),
                StrictJson.stored(row.get("identity", String.class)),
                StrictJson.stored(row.get("reading", String.class)),
                Optional.ofNullable(organization)
                        .map(code -> new ReportPlace(code, row.get("report_year", Integer.class))));
    }
}
