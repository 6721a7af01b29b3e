package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.report.StoredReport;
import org.nianbao.rollup.Compilation.Source;

/** Tells what reports were compiled from. */
@ApplicationScoped
class CompilationReader {

    private static final String HEAD = """
            select c.stage, c.position, c.compiled_at,
                   (select count(*) from compilation_source s where s.report = c.report) as count
            from compilation c
            where c.report = :report
            """;

    private static final String PAGE = """
            select organization, organization_name_on(organization, make_date(:year, 12, 31)) as name, revision, sha256
            from compilation_source
            where report = :report and (cast(:after as text) is null or organization > :after)
            order by organization
            limit :limit
            """;

    private final EntityManager entities;

    CompilationReader(EntityManager entities) {
        this.entities = entities;
    }

    /** What the query asks for; nothing where the report was not compiled here. */
    @Transactional
    Optional<Compilation> find(StoredReport report, Query query) {
        Optional<Cursor> after = query.after(1);
        int limit = query.limit();
        query.errors().throwIfAny();
        Optional<Tuple> head = statement(HEAD, report).getResultStream().findFirst();
        return head.map(row -> {
            Page<Source> page = page(report, after.map(cursor -> cursor.key().get(0)), limit);
            return new Compilation(
                    Stage.WORDS.meaning(row.get("stage", String.class)),
                    row.get("position", Long.class),
                    row.get("compiled_at", Instant.class),
                    row.get("count", Long.class),
                    page.items(),
                    page.next());
        });
    }

    private Page<Source> page(StoredReport report, Optional<String> after, int limit) {
        Stream<Tuple> rows = statement(PAGE, report)
                .setParameter("year", report.year())
                .setParameter("after", after.orElse(null))
                .setParameter("limit", limit + 1)
                .getResultStream();
        return Page.cut(rows.map(Source::of).toList(), limit, source -> List.of(source.organization()));
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Tuple> statement(String sql, StoredReport report) {
        return ((NativeQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class)).setParameter("report", report.id());
    }
}
