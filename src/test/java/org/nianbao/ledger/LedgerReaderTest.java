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
import org.junit.jupiter.api.Test;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.time.Calendar;

/** What is read is exact for its moment, and is read again for that moment ever after. */
@QuarkusTest
class LedgerReaderTest {

    private static final String FORM = "2021";

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
                        .isEqualTo(recomputed(world, answer.selection, null));
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
                assertThat(Recomputation.told(sums)).isEqualTo(recomputed(world, selection, null));
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
        return reader.read(view -> {
            try (Connection connection = dataSource.getConnection()) {
                long begun = PastTree.begun(connection, answer.selection.year()).orElse(0);
                return new SourcePages(connection, answer.selection, answer.at, begun, large ? 0 : Long.MAX_VALUE)
                        .page(answer.sums.standIns(), List.of(), after, 7);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
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
        AddedSums later = reader.read(view -> view.sums(answer.selection, view.at(answer.at.moment())));
        String told = Recomputation.told(later);
        if (isKept(answer)) {
            assertThat(told)
                    .as("%s at %s", answer.selection, answer.at)
                    .isEqualTo(recomputed(world, answer.selection, answer.at));
            boolean whole = later.total().expunged() == 0;
            assertThat(whole ? told : withoutFigures(told))
                    .isEqualTo(
                            whole ? Recomputation.told(answer.sums) : withoutFigures(Recomputation.told(answer.sums)));
        } else {
            assertThat(later.total().added()).isZero();
        }
    }

    private static String withoutFigures(String told) {
        return told.substring(0, told.lastIndexOf('\n'));
    }

    /** Whether the ledger kept the year at the moment of the answer. */
    private boolean isKept(Answer answer) {
        return reader.read(view -> {
            try (Connection connection = dataSource.getConnection()) {
                return PastTree.begun(connection, answer.selection.year()).orElse(Long.MAX_VALUE)
                        < answer.at.position();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /**
     * @param at {@code null} for what the register and the publications say
     */
    private String recomputed(World world, Selection selection, AsOf at) {
        return reader.read(view -> {
            try (Connection connection = dataSource.getConnection()) {
                Recomputation recomputation = at == null
                        ? Recomputation.now(connection, world.organizations, selection.year())
                        : Recomputation.at(connection, world.organizations, selection.year(), at.position());
                return recomputation.told(selection);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
