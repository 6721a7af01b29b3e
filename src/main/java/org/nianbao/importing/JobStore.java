package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.nianbao.platform.time.Calendar;

/** The jobs and their files. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JobStore {

    private static final String OPEN = """
            insert into job (id, kind, sha256, created_by, created_at) values (:id, 'imports', :sha256, :creator, :now)
            on conflict (created_by, sha256) do nothing
            """;

    private static final String ADD = """
            insert into job_file (job, number, file_name, sha256, content, state, problem)
            values (:job, :number, :name, :sha256, :content, :state, cast(:problem as json))
            """;

    private static final String FIND = """
            select j.id, j.kind, j.created_at, j.started_at, j.finished_at,
                   count(*) as files,
                   count(*) filter (where f.state <> 'queued') as done,
                   count(*) filter (where f.state = 'read') as read,
                   count(*) filter (where f.state = 'unreadable') as unreadable,
                   count(*) filter (where f.state = 'refused') as refused
            from job j left join job_file f on f.job = j.id
            where j.created_by = :creator and %s
            group by j.id
            """;

    /**
     * Files that others work on are left to them. The row itself is not locked, so that a job can be deleted while its
     * files are read. What was tried in vain comes last in its job: should it end the service, then hardly ever with the
     * same file beside it. So many are looked at as there are readers in all instances together, with room to spare.
     */
    private static final String CLAIM = """
            select next.job, next.number, next.file_name, next.sha256, next.created_by
            from (
                select f.job, f.number, f.file_name, f.sha256, j.created_by
                from job_file f join job j on j.id = f.job
                where f.state = 'queued'
                order by j.created_at, f.job, f.attempts, f.number
                limit 100) next
            where pg_try_advisory_xact_lock(hashtext(cast(next.job as text)), next.number)
            limit 1
            """;

    private static final String ATTEMPT = """
            update job_file set attempts = attempts + 1
            where job = :job and number = :number and state = 'queued'
            returning attempts
            """;

    private static final String CONTENT = """
            select content from job_file where job = :job and number = :number and state = 'queued'
            """;

    private static final String TAKE_BACK = """
            update job_file set attempts = attempts - 1 where job = :job and number = :number and state = 'queued'
            """;

    private static final String START = "update job set started_at = :now where id = :id and started_at is null";

    private static final String DONE = """
            update job_file set state = :state, content = null, import = :import, problem = cast(:problem as json)
            where job = :job and number = :number and state = 'queued'
            """;

    private static final String FINISH = """
            update job set started_at = coalesce(started_at, :now), finished_at = :now
            where finished_at is null
              and not exists (select from job_file f where f.job = job.id and f.state = 'queued')
            """;

    private final EntityManager entities;
    private final Calendar calendar;

    JobStore(EntityManager entities, Calendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /** Whether there was no such job before. */
    boolean open(UUID id, String sha256, String creator) {
        return change(OPEN)
                        .setParameter("id", id)
                        .setParameter("sha256", sha256)
                        .setParameter("creator", creator)
                        .setParameter("now", calendar.now())
                        .executeUpdate()
                > 0;
    }

    void add(UUID job, int number, BatchItem item) {
        boolean refused = item.refusal() != null;
        change(ADD)
                .setParameter("job", job)
                .setParameter("number", number)
                .setParameter("name", item.fileName(), String.class)
                .setParameter("sha256", refused ? null : Digests.hex(item.content()), String.class)
                .setParameter("content", item.content(), byte[].class)
                .setParameter("state", refused ? FileResult.REFUSED.word() : "queued")
                .setParameter("problem", refused ? JobProblem.of(item.refusal()) : null, String.class)
                .executeUpdate();
    }

    Optional<Job> find(UUID id, String creator) {
        return first(select(FIND.formatted("j.id = :id")).setParameter("id", id).setParameter("creator", creator))
                .map(JobStore::job);
    }

    Optional<Job> findSame(String sha256, String creator) {
        return first(select(FIND.formatted("j.sha256 = :sha256"))
                        .setParameter("sha256", sha256)
                        .setParameter("creator", creator))
                .map(JobStore::job);
    }

    void delete(UUID id) {
        change("delete from job where id = :id").setParameter("id", id).executeUpdate();
    }

    /**
     * The next file to be read, which is nobody else's until the transaction ends, be it because the service does. It may
     * have been read by somebody else just before.
     */
    Optional<QueuedFile> claim() {
        return first(select(CLAIM))
                .map(row -> new QueuedFile(
                        row.get("job", UUID.class),
                        row.get("number", Integer.class),
                        row.get("file_name", String.class),
                        row.get("sha256", String.class),
                        row.get("created_by", String.class)));
    }

    /**
     * Counts a try to read a claimed file, and says which one it is; nothing where it needs none any more. The content is
     * asked for when that is committed: to have it in memory may be what cannot be done.
     */
    Optional<Integer> attempt(QueuedFile file) {
        Optional<Tuple> row = first(of(file, select(ATTEMPT)));
        if (row.isPresent()) {
            change(START)
                    .setParameter("now", calendar.now())
                    .setParameter("id", file.job())
                    .executeUpdate();
        }
        return row.map(found -> found.get("attempts", Short.class).intValue());
    }

    /** What a file holds, unless nobody waits for it any more. */
    Optional<byte[]> content(QueuedFile file) {
        return first(of(file, select(CONTENT))).map(row -> row.get("content", byte[].class));
    }

    /** Forgets a try that came to nothing through no fault of the file. */
    void takeBack(QueuedFile file) {
        of(file, change(TAKE_BACK)).executeUpdate();
    }

    /** Keeps what became of a file, and whether it was still to be read. */
    boolean done(QueuedFile file, FileResult result, UUID imported, String problem) {
        return of(file, change(DONE))
                        .setParameter("state", result.word())
                        .setParameter("import", imported, UUID.class)
                        .setParameter("problem", problem, String.class)
                        .executeUpdate()
                > 0;
    }

    private static NativeQuery<?> of(QueuedFile file, NativeQuery<?> query) {
        return query.setParameter("job", file.job()).setParameter("number", file.number());
    }

    /** Ends the jobs of which no file is left. */
    void finish() {
        change(FINISH).setParameter("now", calendar.now()).executeUpdate();
    }

    private static Job job(Tuple row) {
        Instant startedAt = row.get("started_at", Instant.class);
        Instant finishedAt = row.get("finished_at", Instant.class);
        JobState unfinished = startedAt == null ? JobState.QUEUED : JobState.RUNNING;
        return new Job(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                finishedAt == null ? unfinished : JobState.FINISHED,
                new Job.Counts(
                        count(row, "files"),
                        count(row, "done"),
                        count(row, "read"),
                        count(row, "unreadable"),
                        count(row, "refused")),
                row.get("created_at", Instant.class),
                startedAt,
                finishedAt);
    }

    private static int count(Tuple row, String column) {
        return row.get(column, Long.class).intValue();
    }

    private static Optional<Tuple> first(NativeQuery<?> query) {
        Stream<?> found = query.getResultStream();
        return found.map(Tuple.class::cast).findFirst();
    }

    private NativeQuery<?> change(String sql) {
        return (NativeQuery<?>) entities.createNativeQuery(sql);
    }

    private NativeQuery<?> select(String sql) {
        return (NativeQuery<?>) entities.createNativeQuery(sql, Tuple.class);
    }
}
