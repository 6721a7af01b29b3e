package org.nianbao.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Calls whichever instance comes. One that was killed does not answer, which is an answer as well. */
final class Callers {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final List<Instance> instances;

    Callers(List<Instance> instances) {
        this.instances = instances;
    }

    /**
     * What was answered.
     *
     * @param status 0 where there was no answer
     */
    record Answer(int status, String tag, String text) {

        static final Answer NONE = new Answer(0, "", "");

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException notJson) {
                throw new IllegalStateException(text, notJson);
            }
        }
    }

    Answer get(String user, String path) {
        return call(request(user, path).GET());
    }

    /** Asks anonymously until there is an answer. */
    JsonNode read(String path) throws InterruptedException {
        Answer answer = call(request(null, path).GET());
        while (answer.status == 0 || answer.status == 429 || answer.status == 503) {
            Thread.sleep(200);
            answer = call(request(null, path).GET());
        }
        if (!answer.isDone()) {
            throw new AssertionError(path + " answers " + answer);
        }
        return answer.json();
    }

    /** Sends what is new; lines to where many things go at once. */
    Answer post(String user, String path, String body) {
        String type = path.contains("/bulk/") ? "application/x-ndjson" : "application/json";
        return call(request(user, path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends what replaces or moves on what bears a tag. */
    Answer send(String user, String method, String path, String body, String tag) {
        return call(request(user, path)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String user, String path) {
        Instance instance = instances.get(ThreadLocalRandom.current().nextInt(instances.size()));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(instance.address() + path)).timeout(PATIENCE);
        if (user != null) {
            byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.US_ASCII);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request;
    }

    private Answer call(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body());
        } catch (IOException killed) {
            return Answer.NONE;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
