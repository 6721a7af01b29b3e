package org.nianbao.nation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.nation.Body;

/** Loads the register and reports through the public bulk path. */
final class Loading {

    private static final String REPORTS = "/api/v1/bulk/reports?publish=true";

    private final Client client;

    Loading(Client client) {
        this.client = client;
    }

    Rate register(List<Body> bodies) {
        String csv = RegisterCsv.of(bodies);
        long begun = System.nanoTime();
        try (Stream<String> results = client.send(
                client.to("/api/v1/bulk/organizations", "registrar")
                        .setHeader("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofString(csv)),
                200,
                BodyHandlers.ofLines())) {
            Mismatch.unlessEqual("Lines of the register", (long) bodies.size(), accepted(results));
        }
        return new Rate(bodies.size(), System.nanoTime() - begun);
    }

    /** Publishes all reports of a stock in one request. */
    Rate reports(Stock stock) {
        long begun = System.nanoTime();
        try (Stream<String> results = client.send(
                client.to(REPORTS, "publisher")
                        .setHeader("Content-Type", Client.NDJSON)
                        .POST(BodyPublishers.ofInputStream(stock::open)),
                200,
                BodyHandlers.ofLines())) {
            Mismatch.unlessEqual("Published lines", (long) stock.reports(), accepted(results));
        }
        return new Rate(stock.reports(), System.nanoTime() - begun);
    }

    private static long accepted(Stream<String> results) {
        return results.map(Client::parse)
                .peek(result -> Mismatch.unless(isAccepted(result), "Refused: " + result))
                .count();
    }

    private static boolean isAccepted(JsonNode result) {
        return !result.path("result").asText().equals("refused") && !result.has("problem");
    }
}
