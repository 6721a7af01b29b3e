package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.time.Calendar;

/** What is read is exact for its moment, and is read again for that moment ever after. */
@QuarkusTest
class LedgerReaderTest {

    private static final String FORM = "2021";

    /** Between two steps of a writer, so that what is to be compared afterwards does not grow without end. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final LedgerReader reader;
    private final EntityManager entities;
    private final AgroalDataSource dataSource;
    private final FormCatalogue forms;
    private final Calendar calendar;

    LedgerReaderTest(
            LedgerReader reader,
            EntityManager entities,
            AgroalDataSource dataSource,
            FormCatalogue forms,
            Calendar calendar) {
        this.reader = reader;
        this.entities = entities;
        this.dataSource = dataSource;
        this.forms = forms;
        this.calendar = calendar;
    }

    /** Something that was read. */
    private record Answer(Selection selection, AsOf at, AddedSums sums) {}

    @Test
    void what_is_read_is_a_plain_recomputation_and_is_read_again_later() {
        World world = new World(dataSource);
        Random random = new Random(20261126);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            world.step(random);
            if (random.nextInt(2) == 0) {
                Answer answer = readNow(reader, world, random);
                assertThat(Recomputation.told(answer.sums))
                        .as("%s", answer.selection)
                        .isEqualTo(recomputed(world, answer.selection));
                answers.add(answer);
            }
        }
        answers.forEach(answer -> compareLater(world, answer));
    }

    @Test
    void sixteen_writers_and_two_instances_with_readers_read_nothing_but_what_was_so_at_a_position() throws Exception {
        World world = new World(dataSource);
        Random first = new Random(2);
        for (int i = 0; i < 60; i++) {
            world.step(first);
        }
        LedgerReader other = new LedgerReader(new Ledger(entities, dataSource, forms, calendar), dataSource);
        ExecutorService pool = Executors.newFixedThreadPool(20);
        AtomicBoolean reading = new AtomicBoolean(true);
        List<Future<?>> writers = new ArrayList<>();
        List<Future<List<Answer>>> readers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Random random = new Random(200 + i);
            writers.add(pool.submit(() -> {
                while (reading.get()) {
                    world.stepBesideOthers(random);
                    LockSupport.parkNanos(PAUSE);
                }
            }));
        }
        for (int i = 0; i < 4; i++) {
            Random random = new Random(300 + i);
            LedgerReader instance = i % 2 == 0 ? reader : other;
            readers.add(pool.submit(() -> {
                List<Answer> answers = new ArrayList<>();
                for (int read = 0; read < 5; read++) {
                    answers.add(readNow(instance, world, random));
                }
                return answers;
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<List<Answer>> read : readers) {
            answers.addAll(read.get(2, TimeUnit.MINUTES));
        }
        reading.set(false);
        for (Future<?> writer : writers) {
            writer.get(2, TimeUnit.MINUTES);
        }
        pool.shutdown();
        assertThat(answers.stream()
                        .map(answer -> answer.at.position())
                        .distinct()
                        .count())
                .isGreaterThan(1);
        answers.forEach(answer -> compareLater(world, answer));
    }

    @Test
    void what_was_published_before_the_call_is_in_the_answer_of_every_instance() {
        World world = new World(dataSource);
        Random random = new Random(3);
        LedgerReader other = new LedgerReader(new Ledger(entities, dataSource, forms, calendar), dataSource);
        Selection selection = Selection.published(world.root(), World.FIRST_YEAR, Extent.REGION, FORM, false);
        for (int i = 0; i < 10; i++) {
            world.step(random);
            for (LedgerReader instance : List.of(reader, other)) {
                AddedSums sums = instance.read(view -> view.sums(selection, view.present()));
                assertThat(Recomputation.told(sums)).isEqualTo(recomputed(world, selection));
            }
        }
    }

    @Test
    void before_anything_there_is_nothing() {
        World world = new World(dataSource);
        world.publish(world.root(), World.FIRST_YEAR, new Random(4));
        Selection selection = Selection.published(world.root(), World.FIRST_YEAR, Extent.REGION, FORM, false);

        AddedSums sums = reader.read(view -> view.sums(selection, view.at(Instant.parse("2000-01-01T00:00:00Z"))));

        assertThat(sums.total().added()).isZero();
        assertThat(sums.total().sums(1)).containsOnlyNulls();
        assertThat(sums.total().digest()).isZero();
    }

    @Test
    void the_pages_of_sources_are_what_is_in_the_sums_however_large_the_subtree_is() {
        World world = new World(dataSource);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            world.step(random);
        }
        for (int i = 0; i < 20; i++) {
            Answer answer = readNow(reader, world, random);
            compareSources(answer, false);
            compareSources(answer, true);
        }
    }

    private void compareSources(Answer answer, boolean large) {
        BigInteger digest = BigInteger.ZERO;
        long count = 0;
        String after = "";
        List<Source> page;
        do {
            page = page(answer, after, large);
            for (Source source : page) {
                assertThat(source.organization()).isGreaterThan(after);
                after = source.organization();
                digest = digest.add(new BigInteger(source.sha256(), 16));
                count++;
            }
        } while (!page.isEmpty());
        assertThat(count)
                .as("%s", answer.selection)
                .isEqualTo(answer.sums.total().added());
        assertThat(digest.mod(BigInteger.ONE.shiftLeft(256)))
                .isEqualTo(answer.sums.total().digest());
    }

    private List<Source> page(Answer answer, String after, boolean large) {
        return inSnapshot((view, connection) -> {
            long begun = PastTree.begun(connection, answer.selection.year()).orElse(0);
            return new SourcePages(connection, answer.selection, answer.at, begun, large ? 0 : Long.MAX_VALUE)
                    .page(answer.sums.standIns(), List.of(), after, 20);
        });
    }

    private static Answer readNow(LedgerReader reader, World world, Random random) {
        int year = World.FIRST_YEAR + random.nextInt(World.LAST_YEAR - World.FIRST_YEAR + 1);
        int organization = random.nextBoolean() ? 0 : random.nextInt(world.organizations.size());
        Extent extent = random.nextInt(3) == 0 ? Extent.LEVEL : Extent.REGION;
        Selection selection =
                Selection.published(world.organizations.get(organization), year, extent, FORM, random.nextBoolean());
        return reader.read(view -> new Answer(selection, view.present(), view.sums(selection, view.present())));
    }

    /** What was read is what is read of its moment, and what the changes up to then come to. */
    private void compareLater(World world, Answer answer) {
        inSnapshot((view, connection) -> {
            AddedSums later = view.sums(answer.selection, view.at(answer.at.moment()));
            long begun = PastTree.begun(connection, answer.selection.year()).orElse(Long.MAX_VALUE);
            if (begun < answer.at.position()) {
                String told = Recomputation.told(later);
                assertThat(told)
                        .as("%s at %s", answer.selection, answer.at)
                        .isEqualTo(Recomputation.at(
                                        connection, world.organizations, answer.selection.year(), answer.at.position())
                                .told(answer.selection));
                boolean whole = later.total().expunged() == 0;
                String before = Recomputation.told(answer.sums);
                assertThat(whole ? told : withoutFigures(told)).isEqualTo(whole ? before : withoutFigures(before));
            } else {
                assertThat(later.total().added()).isZero();
            }
            return later;
        });
    }

    private static String withoutFigures(String told) {
        return told.substring(0, told.lastIndexOf('\n'));
    }

    /** What the register and the publications say. */
    private String recomputed(World world, Selection selection) {
        return inSnapshot((view, connection) -> Recomputation.now(connection, world.organizations, selection.year())
                .told(selection));
    }

    /** Something that is read beside the ledger, as the ledger is. */
    private interface Reading<T> {
        T read(LedgerView view, Connection connection) throws SQLException;
    }

    private <T> T inSnapshot(Reading<T> reading) {
        return reader.read(view -> {
            try (Connection connection = dataSource.getConnection()) {
                return reading.read(view, connection);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
