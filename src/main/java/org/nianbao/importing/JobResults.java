package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** What became of the files of a job. */
@ApplicationScoped
class JobResults {

    private static final String PAGE = """
            select f.number, f.file_name, f.sha256, f.state, f.import, cast(f.problem as text) as problem,
                   i.organization, i.year, json_array_length(i.reading -> 'unread') as unread_cells
            from job_file f left join import i on i.id = f.import
            where f.job = :job and f.state <> 'queued' and f.number > :after
              and (cast(:result as text) is null or f.state = :result)
            order by f.number
            limit :limit
            """;

    private final EntityManager entities;

    JobResults(EntityManager entities) {
        this.entities = entities;
    }

    /** The page that a query asks for. */
    @Transactional
    Page<JobResult> page(Job job, Query query, Language language) {
        Optional<FileResult> result = query.oneOf("result", FileResult.WORDS);
        int after = query.after(1).map(cursor -> number(cursor, query.errors())).orElse(0);
        int limit = query.limit();
        query.errors().throwIfAny();
        Stream<?> rows = ((NativeQuery<?>) entities.createNativeQuery(PAGE, Tuple.class))
                .setParameter("job", job.id())
                .setParameter("after", after)
                .setParameter("result", result.map(FileResult::word).orElse(null), String.class)
                .setParameter("limit", limit + 1)
                .getResultStream();
        List<JobResult> found = rows.map(row -> result((Tuple) row, language)).toList();
        return Page.cut(found, limit, last -> List.of(String.valueOf(last.number())));
    }

    private static int number(Cursor cursor, Errors errors) {
        String number = cursor.key().get(0);
        if (number.matches("\\d{1,9}")) {
            return Integer.parseInt(number);
        }
        errors.add("after", ErrorCode.NOT_A_CURSOR);
        return 0;
    }

    private static JobResult result(Tuple row, Language language) {
        UUID imported = row.get("import", UUID.class);
        String problem = row.get("problem", String.class);
        return new JobResult(
                row.get("number", Integer.class),
                row.get("file_name", String.class),
                row.get("sha256", String.class),
                FileResult.WORDS.meaning(row.get("state", String.class)),
                imported == null ? null : StoredImport.PATH + "/" + imported,
                row.get("organization", String.class),
                row.get("year", Integer.class),
                row.get("unread_cells", Integer.class),
                problem == null ? null : JobProblem.told(problem, language));
    }
}
