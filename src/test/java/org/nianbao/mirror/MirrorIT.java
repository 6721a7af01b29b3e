package org.nianbao.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;

/**
 * {@code src/examples/mirror} beside two instances of the packaged service, while authors publish, amend, withdraw,
 * expunge and organizations move, and everybody is killed now and then.
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
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Random random = new Random(SEED);
    private EmbeddedPostgres server;
    private Database service;
    private Database mirrored;
    private List<Instance> instances;
    private Callers callers;
    private Region region;
    private Program mirror;
    private volatile boolean ended;

    @BeforeEach
    void start() throws IOException, SQLException, InterruptedException {
        LOG.infof("-Dnianbao.chaos.seconds=%d -Dnianbao.chaos.seed=%d", SECONDS, SEED);
        server = EmbeddedPostgres.start();
        service = Database.create(server, "service");
        mirrored = Database.create(server, "mirrored");
        instances = List.of(new Instance("service-1", service), new Instance("service-2", service));
        callers = new Callers(instances);
        region = new Region(callers);
        for (Instance instance : instances) {
            instance.program().start();
            instance.awaitReady();
        }
        region.enter(random);
        mirror = new Program(
                "mirror",
                Map.of(),
                List.of("-Xmx256m", "-cp", "target/quarkus-app/lib/main/*", "src/examples/mirror/Mirror.java"));
    }

    @AfterEach
    void end() throws IOException {
        mirror.end();
        instances.forEach(instance -> instance.program().end());
        server.close();
    }

    @Test
    void a_mirror_made_by_the_public_api_alone_ends_identical_whatever_was_killed_meanwhile() throws Exception {
        Authors authors = new Authors(callers, region);
        authors.load(random, 300);
        Mishaps mishaps = new Mishaps(instances, mirror, service, region.mirrored(), mirrored.url());

        mishaps.startMirror(random);
        List<Future<?>> work = work(authors);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end || !mishaps.isEveryKindSeen()) {
            Thread.sleep(200 + random.nextInt(LONGEST_PEACE_MILLIS));
            mishaps.happen(random);
        }
        ended = true;
        await(work);
        mishaps.drain(PATIENCE, random);

        LOG.infof("Acknowledged: %s; %s", authors.deeds(), mishaps);
        assertThatTheMirrorIsIdentical();
        assertThatTheFeedToldOfEveryRevisionOnce();
        // assertThatTheRollUpsAreEqual();
    }

    private List<Future<?>> work(Authors authors) {
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

    private void assertThatTheMirrorIsIdentical() throws InterruptedException {
        Witness witness = new Witness(callers, service);
        Copy copy = new Copy(mirrored);
        List<Published> stored = witness.stored(region.mirrored());

        LOG.infof("%d publications are mirrored", stored.size());
        assertThat(stored).isNotEmpty();
        assertThat(witness.listed(region.mirrored())).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(copy.publications()).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(copy.recomputed()).containsExactlyInAnyOrderElementsOf(stored);
    }

    private void assertThatTheFeedToldOfEveryRevisionOnce() throws InterruptedException {
        Witness witness = new Witness(callers, service);
        List<JsonNode> told = witness.told();
        Map<String, Long> events = told.stream()
                .collect(Collectors.groupingBy(event -> event.get("type").textValue(), Collectors.counting()));

        LOG.infof("The feed told: %s", events);
        assertThat(told.stream()
                        .filter(event -> event.get("type").textValue().matches("published|amended"))
                        .map(Published::of))
                .containsExactlyInAnyOrderElementsOf(witness.everything());
    }

    private void assertThatTheRollUpsAreEqual() throws InterruptedException {
        Witness witness = new Witness(callers, service);
        Copy copy = new Copy(mirrored);
        for (int year = Region.FIRST_YEAR; year <= Region.LAST_YEAR; year++) {
            List<JsonNode> own = copy.own(year);
            JsonNode rollup = witness.rollup(region.mirrored(), year);
            Map<String, BigDecimal> sums = Copy.sums(Samples.form("2021"), own);

            assertThat(rollup.at("/provenance/count").intValue()).isEqualTo(own.size());
            assertThat(rollup.at("/provenance/digest").textValue()).isEqualTo(Copy.digest(own));
            sums.forEach(
                    (pointer, sum) -> assertThat(rollup.at("/figures" + pointer).decimalValue())
                            .as(pointer)
                            .isEqualByComparingTo(sum));
        }
    }
}
