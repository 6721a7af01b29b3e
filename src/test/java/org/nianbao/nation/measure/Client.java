package org.nianbao.nation.measure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Speaks to the service as any caller does. */
final class Client {

    static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    /** A request by nobody in particular. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    /** A request by one of the demo's users, whose password is the name. */
    HttpRequest.Builder to(String path, String user) {
        byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return to(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", JSON);
    }

    /** What is answered with this status; any other one ends the measurement. */
    <T> T send(HttpRequest.Builder request, int status, BodyHandler<T> handler) {
        try {
            return http.send(request.build(), only(status, handler)).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode send(HttpRequest.Builder request, int status) {
        return parse(send(request, status, BodyHandlers.ofString()));
    }

    JsonNode get(String path) {
        return send(to(path), 200);
    }

    /** What is answered some time. */
    CompletableFuture<JsonNode> later(String path) {
        return http.sendAsync(to(path).build(), only(200, BodyHandlers.ofString()))
                .thenApply(response -> parse(response.body()));
    }

    private static <T> BodyHandler<T> only(int status, BodyHandler<T> handler) {
        return answer -> answer.statusCode() == status
                ? handler.apply(answer)
                : BodySubscribers.mapping(BodySubscribers.ofString(StandardCharsets.UTF_8), text -> {
                    throw Mismatch.of("Answered %d instead of %d: %s".formatted(answer.statusCode(), status, text));
                });
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
