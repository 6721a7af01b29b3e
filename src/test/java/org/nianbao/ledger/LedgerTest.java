package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What the ledger keeps is what the register and the publications add up to, whatever happened in whatever order. */
@QuarkusTest
class LedgerTest {

    private final Ledger ledger;
    private final AgroalDataSource dataSource;

    LedgerTest(Ledger ledger, AgroalDataSource dataSource) {
        this.ledger = ledger;
        this.dataSource = dataSource;
    }

    @Test
    void the_sums_are_those_of_a_plain_recomputation_after_every_change() {
        World world = new World(dataSource);
        Random random = new Random(20261125);
        for (int i = 0; i < 300; i++) {
            world.step(random);
            if (random.nextInt(4) == 0) {
                ledger.bringUpToDate();
                compare(world);
            }
        }
        ledger.bringUpToDate();
        compare(world);
    }

    @Test
    void sixteen_writers_and_four_takers_at_once_come_to_the_same_sums() throws Exception {
        World world = new World(dataSource);
        Random first = new Random(1);
        for (int i = 0; i < 40; i++) {
            world.step(first);
        }
        ExecutorService pool = Executors.newFixedThreadPool(20);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Future<?>> writers = new ArrayList<>();
        List<Future<?>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Random random = new Random(100 + i);
            writers.add(pool.submit(() -> {
                for (int step = 0; step < 25; step++) {
                    world.publish(
                            world.organizations.get(random.nextInt(world.organizations.size())),
                            World.FIRST_YEAR,
                            random);
                }
            }));
        }
        for (int i = 0; i < 4; i++) {
            takers.add(pool.submit(() -> {
                while (writing.get()) {
                    ledger.bringUpToDate();
                }
            }));
        }
        for (Future<?> writer : writers) {
            writer.get(2, TimeUnit.MINUTES);
        }
        writing.set(false);
        for (Future<?> taker : takers) {
            taker.get(2, TimeUnit.MINUTES);
        }
        pool.shutdown();
        ledger.bringUpToDate();
        compare(world);
    }

    private void compare(World world) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                BookStore store = new BookStore(connection, new RevisionFacts(connection));
                for (int year = World.FIRST_YEAR; year <= World.LAST_YEAR; year++) {
                    if (PastTree.begun(connection, year).isPresent()) {
                        compare(world, store, Recomputation.now(connection, world.organizations, year), year);
                    }
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static void compare(World world, BookStore store, Recomputation recomputation, int year) {
        List<Books.Sum> keys = world.organizations.stream()
                .map(organization -> new Node.Key(year, organization))
                .flatMap(key -> List.of(Extent.values()).stream().map(extent -> new Books.Sum(key, extent)))
                .toList();
        store.sums(keys)
                .forEach((key, sum) -> assertThat(Recomputation.kept(sum))
                        .as("%s", key)
                        .isEqualTo(recomputation.kept(
                                key.of().organization(), key.extent().word())));
    }
}
