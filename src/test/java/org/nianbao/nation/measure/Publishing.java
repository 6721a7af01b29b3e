package org.nianbao.nation.measure;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.nianbao.nation.Filing;

/** Brings reports through the desk. */
final class Publishing {

    private static final List<String> GATES = List.of("political", "textual", "data", "confidentiality");
    private static final Writers PREPARING = new Writers(8);

    private final Client client;

    Publishing(Client client) {
        this.client = client;
    }

    /** Writes reports, submits them and passes every gate. */
    void prepare(List<Filing> filings) {
        PREPARING.each(filings, this::approve);
    }

    /** Publishes reports that are approved. */
    Rate publish(List<Filing> filings, int writers) {
        return new Writers(writers).each(filings, this::publish);
    }

    void publish(Filing filing) {
        step(filing, "publication", "publisher", 201);
    }

    private void approve(Filing filing) {
        client.send(
                client.to(report(filing), "reporter")
                        .header("If-None-Match", "*")
                        .PUT(BodyPublishers.ofString(filing.line())),
                201);
        step(filing, "submission", "reporter", 200);
        for (String gate : GATES) {
            BodyPublisher passed = BodyPublishers.ofString("{\"decision\": \"passed\"}");
            client.send(
                    client.to(report(filing) + "/reviews/" + gate, "reviewer")
                            .header("If-Match", "*")
                            .PUT(passed),
                    200);
        }
    }

    private void step(Filing filing, String step, String user, int status) {
        client.send(
                client.to(report(filing) + "/" + step, user)
                        .header("If-Match", "*")
                        .POST(BodyPublishers.ofString("{}")),
                status);
    }

    private static String report(Filing filing) {
        return "/api/v1/reports/%s/%d"
                .formatted(filing.body().code(), filing.document().year());
    }
}
