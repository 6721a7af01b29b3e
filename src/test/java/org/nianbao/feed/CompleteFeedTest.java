package org.nianbao.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Desk;
import org.nianbao.support.Organizations;
import org.nianbao.support.Publication;

/** Readers of the feed while sixteen write at the same time. */
@QuarkusTest
class CompleteFeedTest {

    private static final int WRITERS = 16;
    private static final int READERS = 4;

    private final AtomicBoolean written = new AtomicBoolean();

    @Test
    void everybody_reads_the_same_and_nothing_is_missed_or_told_twice() throws Exception {
        String above = Organizations.enter("government", null);
        List<String> organizations = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Organizations.enter("department", above))
                .toList();
        ExecutorService callers = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            List<Future<List<JsonNode>>> readers = IntStream.range(0, READERS)
                    .mapToObj(seed -> callers.submit(() -> follow(above, new Random(seed))))
                    .toList();
            List<Future<?>> writers = new ArrayList<>();
            organizations.forEach(organization -> writers.add(callers.submit(() -> write(organization, above))));
            for (Future<?> writer : writers) {
                writer.get();
            }
            written.set(true);

            List<JsonNode> all = new FeedClient(above).rest();
            for (Future<List<JsonNode>> reader : readers) {
                assertThat(reader.get()).isEqualTo(all);
            }
            organizations.forEach(organization -> assertThat(FeedClient.types(about(organization, all)))
                    .containsExactly("organization", "published", "amended", "withdrawn"));
        } finally {
            callers.shutdownNow();
        }
    }

    /** Reads pages of any size until everything was written, and then to the end. */
    private List<JsonNode> follow(String above, Random random) {
        FeedClient client = new FeedClient(above);
        List<JsonNode> read = new ArrayList<>();
        while (!written.get()) {
            client.page("limit", 1 + random.nextInt(7)).get("items").forEach(read::add);
        }
        read.addAll(client.rest());
        return read;
    }

    private static void write(String organization, String above) {
        String report = Desk.completeReport(organization);
        Publication.republish(report);
        requireTold(organization, above, "published");
        Publication.amended(report, "已更正");
        requireTold(organization, above, "amended");
        Desk.withdraw(report, "有误").then().statusCode(200);
        requireTold(organization, above, "withdrawn");
    }

    /** What was acknowledged is in the very next answer. */
    private static void requireTold(String organization, String above, String type) {
        List<JsonNode> events = about(organization, new FeedClient(above).rest());
        assertThat(FeedClient.types(events)).endsWith(type);
    }

    private static List<JsonNode> about(String organization, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.get("organization").asText().equals(organization))
                .toList();
    }
}
