package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What the ledger says is what the register and the publications add up to, whatever happened in whatever order. */
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
                compare(world.organizations.get(random.nextInt(world.organizations.size())));
            }
        }
        ledger.bringUpToDate();
        world.organizations.forEach(this::compare);
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
        world.organizations.forEach(this::compare);
    }

    private void compare(String root) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection()) {
                Recomputation recomputation = new Recomputation(connection);
                for (int year = World.FIRST_YEAR; year <= World.LAST_YEAR; year++) {
                    if (isKept(connection, year)) {
                        for (String extent : List.of("region", "level")) {
                            assertThat(recomputation.stored(root, year, extent))
                                    .as("%s of %s for %s", extent, root, year)
                                    .isEqualTo(recomputation.recomputed(root, year, extent));
                        }
                    }
                }
            } catch (java.sql.SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static boolean isKept(Connection connection, int year) throws java.sql.SQLException {
        return new YearTrees(connection).begun().contains(year);
    }
}
