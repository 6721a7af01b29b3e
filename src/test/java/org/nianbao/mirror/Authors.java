package org.nianbao.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.nianbao.Samples;

/**
 * Everybody who publishes: each step is taken from wherever a report stands, since nobody knows what became of a step
 * whose answer a kill cut off.
 */
final class Authors {

    /** What was acknowledged. */
    enum Deed {
        PUBLISHED,
        LOADED,
        WITHDRAWN,
        EXPUNGED,
        MOVED
    }

    private static final List<String> GATES = List.of("political", "textual", "data", "confidentiality");
    private static final int LINES = 10;

    private final Callers callers;
    private final Region region;
    private final Map<Deed, AtomicInteger> deeds = new EnumMap<>(Deed.class);

    Authors(Callers callers, Region region) {
        this.callers = callers;
        this.region = region;
        for (Deed deed : Deed.values()) {
            deeds.put(deed, new AtomicInteger());
        }
    }

    /** How often each was acknowledged. */
    Map<Deed, AtomicInteger> deeds() {
        return deeds;
    }

    /** Does something. */
    void act(Random random) {
        String organization = region.anyOrganization(random);
        int year = Region.anyYear(random);
        String place = organization + "/" + year;
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> load(random, LINES);
            case 4, 5 -> withdraw(place);
            case 6 -> expunge(place);
            case 7, 8, 9 -> count(Deed.MOVED, region.move(random));
            default -> goOn(organization, year, random);
        }
    }

    private void count(Deed deed, boolean acknowledged) {
        if (acknowledged) {
            deeds.get(deed).incrementAndGet();
        }
    }

    /** Loads reports as published elsewhere; those that were filed here are refused. */
    void load(Random random, int lines) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            body.append(document(region.anyOrganization(random), Region.anyYear(random), random))
                    .append('\n');
        }
        Callers.Answer answer = callers.post("publisher", "/api/v1/bulk/reports?publish=true", body.toString());
        answer.text()
                .lines()
                .filter(line -> line.contains("\"created\"") || line.contains("\"replaced\""))
                .forEach(line -> count(Deed.LOADED, true));
    }

    private void withdraw(String place) {
        count(Deed.WITHDRAWN, step("publisher", place, "withdrawal", "{\"reason\": \"数据有误\"}"));
    }

    /** One proposes the latest revision that can be read, or all of them, and the other one confirms. */
    private void expunge(String place) {
        Callers.Answer latest = callers.get("publisher", "/api/v1/publications/" + place);
        if (latest.isDone()) {
            String proposal = "{\"revisions\": [%d], \"legalBasis\": \"条例第十四条\", \"reason\": \"涉及个人信息\"}"
                    .formatted(latest.json().get("revision").intValue());
            step("publisher", place, "expunction", proposal);
            count(Deed.EXPUNGED, step("publisher2", place, "expunction", "{}"));
        }
    }

    /** Takes a report on to the next revision, from wherever it stands. */
    private void goOn(String organization, int year, Random random) {
        String place = organization + "/" + year;
        Callers.Answer desk = callers.get("reporter", "/api/v1/reports/" + place);
        switch (desk.status() == 200 ? desk.json().get("status").textValue() : "none") {
            case "draft", "returned" -> file(document(organization, year, random), desk.tag(), place);
            case "submitted" -> publish(place);
            case "approved", "withdrawn" -> count(Deed.PUBLISHED, step("publisher", place, "publication", "{}"));
            case "published" -> amend(organization, year, random);
            default -> begin(organization, year, random);
        }
    }

    private void begin(String organization, int year, Random random) {
        String opening = "{\"organization\": \"%s\", \"year\": %d}".formatted(organization, year);
        if (!callers.post("reporter", "/api/v1/reports", opening).isDone()) {
            amend(organization, year, random);
        }
    }

    private void amend(String organization, int year, Random random) {
        if (step("publisher", organization + "/" + year, "amendment", "{\"reason\": \"更正\"}")) {
            goOn(organization, year, random);
        }
    }

    private void file(ObjectNode document, String tag, String place) {
        boolean filed = callers.send("reporter", "PUT", "/api/v1/reports/" + place, document.toString(), tag)
                .isDone();
        if (filed && step("reporter", place, "submission", "{}")) {
            publish(place);
        }
    }

    private void publish(String place) {
        settleWarnings(place);
        for (String gate : GATES) {
            callers.send(
                    "reviewer",
                    "PUT",
                    "/api/v1/reports/" + place + "/reviews/" + gate,
                    "{\"decision\": \"passed\"}",
                    "*");
        }
        count(Deed.PUBLISHED, step("publisher", place, "publication", "{}"));
    }

    private void settleWarnings(String place) {
        Callers.Answer findings = callers.get("reviewer", "/api/v1/reports/" + place + "/findings");
        if (findings.isDone()) {
            for (JsonNode warning : findings.json().get("warnings")) {
                String decision = "/api/v1/reports/" + place + "/findings/"
                        + warning.get("id").textValue() + "/decision";
                callers.send("reviewer", "PUT", decision, "{\"decision\": \"dismissed\", \"reason\": \"已核实\"}", "*");
            }
        }
    }

    private boolean step(String user, String place, String step, String body) {
        return callers.send(user, "POST", "/api/v1/reports/" + place + "/" + step, body, "*")
                .isDone();
    }

    /** A report that reconciles, with figures that differ from one to the next. */
    private static ObjectNode document(String organization, int year, Random random) {
        ObjectNode document = Samples.zero(Samples.form("2021"));
        document.put("organization", organization).put("year", year);
        document.put("scope", random.nextInt(6) == 0 ? "region" : "own");
        for (String kind : List.of("Licensing", "Penalties", "Compulsion")) {
            Samples.set(
                    document, "/proactiveDisclosure/administrative" + kind + "/decisions", 100 + random.nextInt(300));
        }
        return Samples.set(document, "/proactiveDisclosure/administrativeFees/amount", fee(random));
    }

    private static BigDecimal fee(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), 4);
    }
}
