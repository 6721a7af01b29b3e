package org.nianbao.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Desk;
import org.nianbao.support.Http;
import org.nianbao.support.Organizations;
import org.nianbao.support.Publication;

/** Readers whom the feed keeps waiting. */
@QuarkusTest
class WaitingReadersTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    WaitingRoom room;

    private String above;
    private String organization;

    @BeforeEach
    void enter() {
        above = Organizations.enter("government", null);
        organization = Organizations.enter("department", above);
    }

    @Test
    void a_thousand_who_wait_take_up_no_threads_and_are_all_told_of_one_publication() throws Exception {
        String elsewhere = Organizations.enter("government", null);
        String report = approved();
        String read = end(above);
        int threads = Thread.activeCount();
        List<CompletableFuture<HttpResponse<byte[]>>> waiting = IntStream.range(0, 1000)
                .mapToObj(reader -> wait(above, read, 30))
                .toList();
        CompletableFuture<HttpResponse<byte[]>> other = wait(elsewhere, end(elsewhere), 2);
        eventually(() -> room.size() == 1001);
        assertThat(Thread.activeCount() - threads).isLessThan(250);

        Desk.publish(report).then().statusCode(201);

        for (CompletableFuture<HttpResponse<byte[]>> reader : waiting) {
            JsonNode page = json(reader.get(10, TimeUnit.SECONDS));
            assertThat(FeedClient.types(page.get("items"))).containsExactly("published");
        }
        assertThat(other).isNotDone();
        assertThat(json(other.get(10, TimeUnit.SECONDS)).get("items")).isEmpty();
        assertThat(room.size()).isZero();
    }

    @Test
    void who_waits_in_vain_is_told_so_when_the_time_is_over() throws Exception {
        long began = System.nanoTime();

        JsonNode page = json(wait(above, end(above), 1).get(10, TimeUnit.SECONDS));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(page.get("cursor").asText()).isNotEmpty();
    }

    @Test
    void who_has_something_to_read_does_not_wait() throws Exception {
        JsonNode page = json(wait(above, null, 30).get(10, TimeUnit.SECONDS));

        assertThat(page.get("items")).isNotEmpty();
    }

    @Test
    void who_goes_away_is_forgotten() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String request = "GET /api/v1/changes?wait=30&within=%s&after=%s HTTP/1.1\r\nHost: here\r\n\r\n"
                    .formatted(above, end(above));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            eventually(() -> room.size() == 1);
        }

        eventually(() -> room.size() == 0);
    }

    @Test
    void who_waits_below_an_organization_is_told_when_it_moves_away() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> reader = wait(above, end(above), 30);
        eventually(() -> room.size() == 1);

        Organizations.move(organization, null, "2024-06-01");

        assertThat(FeedClient.types(json(reader.get(10, TimeUnit.SECONDS)).get("items")))
                .containsExactly("organization");
    }

    private String approved() {
        String report = Desk.completeReport(organization);
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
        return report;
    }

    private static String end(String within) {
        FeedClient client = new FeedClient(within);
        client.rest();
        return client.cursor();
    }

    private static CompletableFuture<HttpResponse<byte[]>> wait(String within, String after, int seconds) {
        String address =
                "/api/v1/changes?wait=" + seconds + "&within=" + within + (after == null ? "" : "&after=" + after);
        return CLIENT.sendAsync(Http.request("GET", address), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Publication.json(answer.body());
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was waited for did not come").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
