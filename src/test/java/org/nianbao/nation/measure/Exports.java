package org.nianbao.nation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.nianbao.form.Form;
import org.nianbao.nation.Body;
import org.nianbao.nation.Sum;

/** Reads what was published of a year in one answer, and adds it up. */
final class Exports {

    private static final String CELLS =
            "/requests/received/total,/requests/outcomes/total/total,/requests/carriedForward/total";

    private final Client client;
    private final Form form;
    private final int year;

    Exports(Client client, Form form, int year) {
        this.client = client;
        this.form = form;
        this.year = year;
    }

    /** How fast whole reports come; their lines are counted and otherwise not looked at, as COPY is not. */
    Rate whole(Body government, Sum expected) throws IOException {
        long begun = System.nanoTime();
        try (InputStream answer = open(government, "")) {
            Mismatch.unlessEqual("Exported lines", expected.reports() + 1, lines(answer));
        }
        return new Rate(expected.reports(), System.nanoTime() - begun);
    }

    /** How long three cells of every report take. */
    Latencies cells(Body government, Sum expected, int times) {
        return Latencies.of(times, () -> {
            long begun = System.nanoTime();
            try (InputStream answer = open(government, "&cells=" + CELLS)) {
                Mismatch.unlessEqual("Exported lines", expected.reports() + 1, lines(answer));
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
            return System.nanoTime() - begun;
        });
    }

    private InputStream open(Body government, String selection) {
        String path = "/api/v1/exports/publications?year=%d&within=%s%s".formatted(year, government.code(), selection);
        return client.send(client.to(path).header("Accept", Client.NDJSON), 200, BodyHandlers.ofInputStream());
    }

    private static long lines(InputStream answer) throws IOException {
        byte[] part = new byte[1 << 16];
        long lines = 0;
        for (int read = answer.read(part); read >= 0; read = answer.read(part)) {
            for (int i = 0; i < read; i++) {
                lines += part[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    /** Reads every line: each body once, all cells adding up, and the cursor at the end. */
    void verify(Body government, Sum expected) throws IOException {
        Set<String> organizations = new HashSet<>();
        BigDecimal[] figures = new BigDecimal[form.cells().size()];
        java.util.Arrays.fill(figures, BigDecimal.ZERO);
        JsonNode last = null;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(government, ""), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                last = Client.parse(text);
                if (last.has("organization")) {
                    organizations.add(last.get("organization").textValue());
                    add(last, figures);
                }
            }
        }
        Mismatch.unless(last != null && last.hasNonNull("cursor"), "The export does not end with a cursor: " + last);
        Mismatch.unlessEqual("Exported organizations", expected.reports(), (long) organizations.size());
        form.cells()
                .forEach(cell -> Mismatch.unless(
                        figures[cell.index()].compareTo(expected.figure(cell.index())) == 0,
                        "Exported figures of " + cell.pointer() + " add up to " + figures[cell.index()]));
    }

    private void add(JsonNode report, BigDecimal[] figures) {
        form.cells().forEach(cell -> {
            JsonNode figure = report.at(cell.pointer());
            if (figure.isNumber()) {
                figures[cell.index()] = figures[cell.index()].add(figure.decimalValue());
            }
        });
    }
}
