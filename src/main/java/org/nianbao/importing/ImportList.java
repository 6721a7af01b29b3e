package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.nianbao.identity.Access;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.time.Instants;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The imports that a caller sent, the newest first. */
@ApplicationScoped
class ImportList {

    private static final String PAGE = """
            select i.id, i.sha256, i.file_name, i.media_type, octet_length(i.content) as size, i.imported_at,
                   i.organization, i.year, i.open, json_array_length(i.reading -> 'unread') as unread_count,
                   '/api/v1/reports/' || r.organization || '/' || r.year as accepted_as
            from import i left join report r on r.id = i.report
            where i.imported_by = :sender
              and (cast(:at as timestamptz) is null or (i.imported_at, i.id) < (cast(:at as timestamptz), cast(:id as uuid)))
            order by i.imported_at desc, i.id desc
            limit :limit
            """;

    private final EntityManager entities;
    private final Access access;

    ImportList(EntityManager entities, Access access) {
        this.entities = entities;
        this.access = access;
    }

    /** Where a page begins. */
    private record Position(Instant at, UUID id) {}

    /** The page that a query asks for. */
    @Transactional
    Page<ImportSummary> page(Query query) {
        Optional<Position> after = query.after(2).flatMap(cursor -> position(cursor, query.errors()));
        int limit = query.limit();
        query.errors().throwIfAny();
        Stream<?> rows = ((NativeQuery<?>) entities.createNativeQuery(PAGE, Tuple.class))
                .setParameter("sender", access.name())
                .setParameter("at", after.map(Position::at).orElse(null), Instant.class)
                .setParameter("id", after.map(Position::id).orElse(null), UUID.class)
                .setParameter("limit", limit + 1)
                .getResultStream();
        List<ImportSummary> found = rows.map(row -> summary((Tuple) row)).toList();
        return Page.cut(
                found,
                limit,
                last -> List.of(Instants.text(last.importedAt()), last.id().toString()));
    }

    private static Optional<Position> position(Cursor cursor, Errors errors) {
        Errors wrong = new Errors();
        Optional<Instant> at = Instants.read(cursor.key().get(0), "after", wrong);
        try {
            UUID id = UUID.fromString(cursor.key().get(1));
            if (at.isPresent()) {
                return Optional.of(new Position(at.get(), id));
            }
        } catch (IllegalArgumentException noId) {
            // Told below, as for all that is no cursor of ours.
        }
        errors.add("after", ErrorCode.NOT_A_CURSOR);
        return Optional.empty();
    }

    private static ImportSummary summary(Tuple row) {
        return new ImportSummary(
                row.get("id", UUID.class),
                row.get("sha256", String.class),
                row.get("file_name", String.class),
                row.get("media_type", String.class),
                row.get("size", Integer.class),
                row.get("imported_at", Instant.class),
                row.get("organization", String.class),
                row.get("year", Integer.class),
                List.of(row.get("open", String[].class)),
                row.get("unread_count", Integer.class),
                row.get("accepted_as", String.class));
    }
}
