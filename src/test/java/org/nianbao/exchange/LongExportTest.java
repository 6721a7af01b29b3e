package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.nianbao.support.CapturedLog;
import org.nianbao.support.Http;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** Exports that are read in several attempts, slowly, or not at all. */
@QuarkusTest
@TestProfile(LongExportTest.Impatient.class)
class LongExportTest {

    private static final String EXPORT = "/api/v1/exports/publications?within=";

    /** Waits for readers no longer than a test can. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nianbao.exports.patience", "2S", "nianbao.exports.at-once", "2");
        }
    }

    @Test
    void who_lost_the_connection_goes_on_at_a_checkpoint_and_the_feed_from_the_first_snapshot() {
        String above = Crowd.of(1200);
        List<String> whole = lines(EXPORT + above);
        assertThat(whole).hasSize(1203);
        String checkpoint = Publication.json(whole.get(500).getBytes(StandardCharsets.UTF_8))
                .get("checkpoint")
                .asText();

        List<String> rest = lines(EXPORT + above + "&after=" + checkpoint);

        assertThat(withoutCheckpoints(rest)).isEqualTo(withoutCheckpoints(whole.subList(501, 1202)));
        JsonNode first = end(whole);
        JsonNode second = end(rest);
        assertThat(first.get("count").asInt()).isEqualTo(1200);
        assertThat(second.get("count").asInt()).isEqualTo(700);
        assertThat(second.get("cursor")).isEqualTo(first.get("cursor"));
        assertThat(Http.get(EXPORT + above + "&year=2024&after=" + checkpoint).statusCode())
                .isEqualTo(400);
        assertThat(Http.get("/api/v1/exports/publications?after=" + checkpoint).statusCode())
                .isEqualTo(400);
    }

    @Test
    void who_does_not_read_is_cut_off_and_frees_the_place_for_the_next_one() throws Exception {
        String above = Crowd.of(2000);
        List<Socket> asking = List.of(asking(above), asking(above));
        try (CapturedLog log = CapturedLog.of(Class.forName("org.nianbao.problem.ProblemMappers"))) {
            eventually(() -> connections() == 2);
            HttpResponse<byte[]> third = Http.get(EXPORT + above);
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(Http.header(third, "Retry-After")).isEqualTo("30");
            assertThat(Http.header(third, "ETag")).isEmpty();

            eventually(() -> connections() == 0);

            assertThat(end(lines(EXPORT + above)).get("count").asInt()).isEqualTo(2000);
            assertThat(log.lines()).isEmpty();
        } finally {
            for (Socket socket : asking) {
                socket.close();
            }
        }
    }

    /** The exports that hold a transaction now. */
    private static long connections() {
        return Sql.count("select count(*) from pg_stat_activity where state <> 'idle' and query like '%ledger_node n%'"
                + " and pid <> pg_backend_pid()");
    }

    /** Asks for an export and never reads it. */
    private static Socket asking(String above) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        String request = "GET %s%s HTTP/1.1\r\nHost: here\r\n\r\n".formatted(EXPORT, above);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static List<String> lines(String address) {
        return Http.text(Http.get(address, "Accept-Encoding", "gzip")).lines().toList();
    }

    private static List<String> withoutCheckpoints(List<String> lines) {
        List<String> documents = new ArrayList<>(lines);
        documents.removeIf(line -> line.startsWith("{\"checkpoint\"") || line.startsWith("{\"end\""));
        return documents;
    }

    private static JsonNode end(List<String> lines) {
        return Publication.json(lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8))
                .get("end");
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was waited for did not come").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
