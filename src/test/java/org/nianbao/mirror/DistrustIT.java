package org.nianbao.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mirror of a service that says what ours never says, or says it badly. */
class DistrustIT {

    private static final String ORGANIZATION = "Z00000000000000001";
    private static final String EXPORT = "/api/v1/exports/publications";
    private static final String CHANGES = "/api/v1/changes";
    private static final String END = "{\"end\":{\"count\":1,\"cursor\":\"c0\"}}\n";
    private static final String NOTHING = "{\"items\":[],\"next\":null,\"cursor\":\"c9\"}";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private Databases databases;
    private HttpServer service;
    private Program mirror;

    /** @param length what the head promises */
    private record Answer(String path, int status, String body, int length) {}

    @BeforeEach
    void open() throws IOException {
        databases = new Databases();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
        mirror = Stage.mirrorProgram();
    }

    @AfterEach
    void close() throws IOException {
        mirror.end();
        service.stop(0);
        databases.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        Answer answer = answers.remove();
        assertThat(exchange.getRequestURI().getPath()).isEqualTo(answer.path);
        if (answer.status == 503) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        exchange.sendResponseHeaders(answer.status, answer.length);
        exchange.getResponseBody().write(answer.body.getBytes(StandardCharsets.UTF_8));
        // What breaks off has to be on its way before: closing throws the rest away, from JDK 25 on.
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private void answers(String path, int status, String body) {
        answers.add(new Answer(path, status, body, body.getBytes(StandardCharsets.UTF_8).length));
    }

    /** Promises more than comes. */
    private void breaksOff(String path, String body) {
        answers.add(new Answer(path, 200, body, body.getBytes(StandardCharsets.UTF_8).length + 100));
    }

    private int run() throws InterruptedException {
        String address = "http://127.0.0.1:" + service.getAddress().getPort();
        mirror.start(address, ORGANIZATION, databases.mirrored().url(), "--once");
        return mirror.outcome(PATIENCE);
    }

    private List<Published> held() {
        return new Copy(databases.mirrored()).publications();
    }

    private static String document(int revision, String previous, String title) {
        String hashed = "{\"organization\":\"%s\",\"previousSha256\":%s,\"revision\":%d,\"title\":\"%s\",\"year\":2024}"
                .formatted(ORGANIZATION, previous == null ? "null" : "\"" + previous + "\"", revision, title);
        return hashed.substring(0, hashed.length() - 1) + ",\"sha256\":\"" + Copy.sha256(hashed) + "\"}";
    }

    private static String hash(String document) {
        return document.substring(document.length() - 66, document.length() - 2);
    }

    /** Tells of a revision, and gives another one out for it or the same. */
    private void announces(int revision, String sha256, String document) {
        String event = "{\"cursor\":\"c1\",\"type\":\"amended\",\"organization\":\"%s\",\"year\":2024,"
                + "\"revision\":%d,\"sha256\":\"%s\",\"details\":[]}";
        answers(
                CHANGES,
                200,
                "{\"items\":[" + event.formatted(ORGANIZATION, revision, sha256)
                        + "],\"next\":\"c1\",\"cursor\":\"c1\"}");
        answers("/api/v1/publications/" + ORGANIZATION + "/2024/revisions/" + revision, 200, document);
    }

    @Test
    void a_document_that_is_not_what_its_hash_says_ends_it_before_anything_is_shown() throws InterruptedException {
        answers(EXPORT, 200, document(1, null, "年度报告").replace("年度", "月度") + "\n" + END);

        assertThat(run()).isNotZero();
        assertThat(held()).isEmpty();
    }

    @Test
    void a_revision_that_does_not_follow_the_one_before_ends_it() throws InterruptedException {
        String first = document(1, null, "年度报告");
        String second = document(2, Copy.sha256("{}"), "年度报告");
        answers(EXPORT, 200, first + "\n" + END);
        announces(2, hash(second), second);

        assertThat(run()).isNotZero();
        assertThat(held()).extracting(Published::revision).containsExactly(1);
    }

    @Test
    void a_revision_that_is_not_the_one_announced_ends_it() throws InterruptedException {
        answers(EXPORT, 200, END);
        announces(1, Copy.sha256("{}"), document(1, null, "另一份"));

        assertThat(run()).isNotZero();
        assertThat(held()).isEmpty();
    }

    @Test
    void refusals_for_now_and_answers_that_break_off_are_asked_for_again() throws InterruptedException {
        String first = document(1, null, "年度报告");
        String second = document(2, hash(first), "年度报告（更正）");
        answers(EXPORT, 503, "");
        breaksOff(EXPORT, first + "\n{\"checkpoint\":\"p1\"}\n" + first.substring(0, 60));
        breaksOff(EXPORT, "");
        answers(EXPORT, 200, END);
        breaksOff(CHANGES, NOTHING.substring(0, 9));
        announces(2, hash(second), second);
        answers(CHANGES, 429, "");
        answers(CHANGES, 200, NOTHING);

        assertThat(run()).isZero();
        assertThat(held()).extracting(Published::sha256).containsExactly(hash(second));
        assertThat(asked)
                .filteredOn(path -> path.startsWith(EXPORT))
                .map(path -> path.contains("after=p1"))
                .containsExactly(false, false, true, true);
    }
}
