package org.nianbao.nation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.nianbao.nation.Filing;

/** Follows the change feed: what it tells of, each thing once, and how soon. */
final class Feed {

    private static final String CHANGES = "/api/v1/changes?limit=500";
    private static final Duration UNTIL_IT_WAITS = Duration.ofMillis(20);

    private final Client client;
    private final Set<String> publications = new HashSet<>();
    private String cursor = "";

    Feed(Client client) {
        this.client = client;
    }

    /**
     * Reads on to the present end.
     *
     * @param published how many publications it has to tell of since it was read last
     * @return how fast all of its events came
     */
    Rate catchUp(long published) {
        long begun = System.nanoTime();
        long known = publications.size();
        long events = 0;
        boolean more = true;
        while (more) {
            JsonNode page = client.get(from(""));
            page.get("items").forEach(this::note);
            events += page.get("items").size();
            cursor = page.get("cursor").textValue();
            more = !page.get("next").isNull();
        }
        Mismatch.unlessEqual("Publications in the feed", published, publications.size() - known);
        return new Rate(events, System.nanoTime() - begun);
    }

    private String from(String waiting) {
        return CHANGES + waiting + (cursor.isEmpty() ? "" : "&after=" + cursor);
    }

    private void note(JsonNode item) {
        if (item.get("type").textValue().equals("published")) {
            Mismatch.unless(publications.add(item.get("url").textValue()), "Told twice: " + item);
        }
    }

    /** How long after the answer to who published the answer reaches who waits for it; 0 where that is the first. */
    Latencies latency(Publishing publishing, List<Filing> filings) {
        Iterator<Filing> next = filings.iterator();
        return Latencies.of(filings.size(), () -> latency(publishing, next.next()));
    }

    private long latency(Publishing publishing, Filing filing) {
        CompletableFuture<Arrival> waiting =
                client.later(from("&wait=30")).thenApply(page -> new Arrival(page, System.nanoTime()));
        Measurement.pause(UNTIL_IT_WAITS);
        Mismatch.unless(!waiting.isDone(), "The feed tells of something though nothing has happened");
        publishing.publish(filing);
        long answered = System.nanoTime();
        Arrival arrival = waiting.join();
        JsonNode items = arrival.page().get("items");
        Mismatch.unlessEqual("Events", 1, items.size());
        Mismatch.unlessEqual(
                "Told of",
                filing.body().code(),
                items.get(0).get("organization").textValue());
        note(items.get(0));
        cursor = arrival.page().get("cursor").textValue();
        return Math.max(arrival.at() - answered, 0);
    }

    /** An answer and when it came. */
    private record Arrival(JsonNode page, long at) {}
}
