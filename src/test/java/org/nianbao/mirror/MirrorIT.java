package org.nianbao.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code src/examples/mirror} beside two instances of the packaged service, while authors publish, amend, withdraw and
 * expunge, organizations move, and everybody is killed now and then.
 *
 * <p>{@code -Dnianbao.chaos.seconds} says for how long, {@code -Dnianbao.chaos.seed} with which dice. What is thrown is
 * the same for the same seed; how it meets is not.
 */
class MirrorIT {

    private static final Logger LOG = Logger.getLogger(MirrorIT.class);

    private static final int SECONDS = Integer.getInteger("nianbao.chaos.seconds", 25);
    private static final long SEED = Long.getLong("nianbao.chaos.seed", System.nanoTime());

    private static final int AUTHORS = 3;
    private static final int LONGEST_PEACE_MILLIS = 6_000;

    /** More than half of it is mirrored, which is more than one part of an export. */
    private static final int MANY = 1_600;

    private static final int SOME = 50;

    private final Random random = new Random(SEED);
    private Stage stage;
    private Authors authors;
    private volatile boolean ended;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        LOG.infof("-Dnianbao.chaos.seconds=%d -Dnianbao.chaos.seed=%d", SECONDS, SEED);
        stage = new Stage();
        stage.open(random);
        authors = new Authors(stage.callers(), stage.region());
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
    }

    @Test
    void a_mirror_made_by_the_public_api_alone_ends_identical_whatever_was_killed_meanwhile() throws Exception {
        authors.load(random, MANY);
        Mishaps mishaps = new Mishaps(stage);

        stage.startMirror(random);
        List<Future<?>> work = work();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end || !mishaps.isEveryKindSeen()) {
            Thread.sleep(200 + random.nextInt(LONGEST_PEACE_MILLIS));
            mishaps.happen(random);
        }
        ended = true;
        await(work);
        stage.mirror().kill();
        stage.awaitInstances();
        stage.drain(random);

        LOG.infof("Acknowledged: %s; %s", authors.deeds(), mishaps);
        Comparison comparison = new Comparison(stage);
        comparison.findsTheSamePublications();
        comparison.findsEveryRevisionOnceInTheFeed();
        comparison.findsTheSameSums();
    }

    private List<Future<?>> work() {
        ExecutorService threads = Executors.newFixedThreadPool(AUTHORS);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < AUTHORS; i++) {
            Random own = new Random(random.nextLong());
            work.add(threads.submit(() -> {
                while (!ended) {
                    authors.act(own);
                }
            }));
        }
        threads.shutdown();
        return work;
    }

    private static void await(List<Future<?>> work) throws InterruptedException, ExecutionException {
        for (Future<?> one : work) {
            one.get();
        }
    }

    @Test
    void a_mirror_of_a_service_whose_database_was_restored_ends_identical_with_what_was_restored() throws Exception {
        Databases databases = stage.databases();
        authors.load(random, SOME);
        stage.drain(random);
        stage.without(databases::backUp);
        authors.load(random, SOME);
        stage.drain(random);

        stage.without(databases::restore);
        authors.load(random, SOME);
        stage.drain(random);

        new Comparison(stage).findsTheSamePublications();
    }
}
