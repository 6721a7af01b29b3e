package org.nianbao.support;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Plain calls, whose answers come as they were sent: RestAssured asks for compression and undoes it unasked. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    public static HttpResponse<byte[]> get(String address, String... headers) {
        return call("GET", address, headers);
    }

    /** @param headers names and values in turn */
    public static HttpResponse<byte[]> call(String method, String address, String... headers) {
        try {
            return CLIENT.send(request(method, address, headers), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public static HttpRequest request(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    public static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    /** The body as text, whatever its coding. */
    public static String text(HttpResponse<byte[]> answer) {
        boolean gzip = header(answer, "Content-Encoding").equals("gzip");
        try (InputStream body = gzip
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
