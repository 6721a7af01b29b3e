package org.nianbao.nation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.nation.Body;
import org.nianbao.nation.RolledUp;
import org.nianbao.nation.Sum;

/** Reads roll-ups and holds every figure against the plain sum. */
final class Rollups {

    /** Enough that the compiler of the JVM has finished with the path; the first thousand take twice as long. */
    private static final int WARM_UP = 1500;

    private final Client client;
    private final Form form;

    Rollups(Client client, Form form) {
        this.client = client;
        this.form = form;
    }

    /** How long reading one takes while nothing changes. */
    Latencies read(Body government, int year, Sum expected, int times) {
        String path = path(government, year);
        verify(government, year, expected);
        JsonNode first = answer(bytes(path));
        Latencies.of(WARM_UP, () -> timed(path, first));
        return Latencies.of(times, () -> timed(path, first));
    }

    private long timed(String path, JsonNode expected) {
        long begun = System.nanoTime();
        byte[] bytes = bytes(path);
        long taken = System.nanoTime() - begun;
        Mismatch.unless(answer(bytes).equals(expected), path + " answers differently though nothing has changed");
        return taken;
    }

    private byte[] bytes(String path) {
        return client.send(client.to(path), 200, BodyHandlers.ofByteArray());
    }

    /** Without the moment for which it was answered. */
    private static JsonNode answer(byte[] bytes) {
        return ((ObjectNode) Client.parse(new String(bytes, StandardCharsets.UTF_8))).without("asOf");
    }

    private static String path(Body government, int year) {
        return "/api/v1/rollups/" + government.code() + "/" + year;
    }

    /** Holds a roll-up against what the reports below it add up to. */
    void verify(Body government, int year, Sum expected) {
        String path = path(government, year);
        JsonNode rollup = client.get(path);
        BigDecimal[] figures = RolledUp.of(form, expected);
        for (Cell cell : form.cells()) {
            JsonNode figure = rollup.at("/figures" + cell.pointer());
            Mismatch.unless(
                    figure.isNumber() && figure.decimalValue().compareTo(figures[cell.index()]) == 0,
                    "%s says %s in %s, not %s".formatted(path, figure, cell.pointer(), figures[cell.index()]));
        }
        verify(rollup, "/coverage/published", expected.reports());
        verify(rollup, "/coverage/added", expected.reports());
        verify(rollup, "/coverage/blankCells", expected.blank());
        verify(rollup, "/coverage/openErrors", expected.errors());
        verify(rollup, "/provenance/count", expected.reports());
    }

    private static void verify(JsonNode rollup, String pointer, long expected) {
        Mismatch.unlessEqual(pointer, expected, rollup.at(pointer).asLong(-1));
    }
}
