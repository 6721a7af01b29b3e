package org.nianbao.feed.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** A delivery as it arrived. */
record Received(String path, Headers headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    List<String> all(String member) {
        return StreamSupport.stream(json().path("items").spliterator(), false)
                .map(item -> item.path(member).asText())
                .toList();
    }

    List<String> organizations() {
        return all("organization");
    }

    List<String> cursors() {
        return all("cursor");
    }

    String header(String name) {
        return headers.getFirst(name);
    }
}
