package org.nianbao.nation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.nianbao.form.Form;
import org.nianbao.nation.Body;
import org.nianbao.nation.Sum;

/** Reads what was published of a year in one answer. */
final class Exports {

    private static final String CELLS =
            "&cells=/requests/received/total,/requests/outcomes/total/total,/requests/carriedForward/total";

    private final Client client;
    private final Form form;
    private final int year;

    Exports(Client client, Form form, int year) {
        this.client = client;
        this.form = form;
        this.year = year;
    }

    /** How fast whole reports come; what is in them is not looked at, as it is not with COPY. */
    Rate whole(Body government, Sum expected, boolean compressed) {
        return new Rate(expected.reports(), timed(government, expected, "", compressed));
    }

    /** How long three cells of every report take. */
    Latencies cells(Body government, Sum expected, int times) {
        return Latencies.of(times, () -> timed(government, expected, CELLS, true));
    }

    private long timed(Body government, Sum expected, String selection, boolean compressed) {
        long begun = System.nanoTime();
        try (InputStream answer = open(government, selection, compressed)) {
            JsonNode end = Client.parse(lastLine(answer)).at("/end");
            Mismatch.unlessEqual(
                    "Exported reports", expected.reports(), end.path("count").asLong());
            return System.nanoTime() - begun;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private InputStream open(Body government, String selection, boolean compressed) throws IOException {
        String path = "/api/v1/exports/publications?year=%d&within=%s%s".formatted(year, government.code(), selection);
        InputStream answer = client.send(
                client.to(path)
                        .header("Accept", Client.NDJSON)
                        .header("Accept-Encoding", compressed ? "gzip" : "identity"),
                200,
                BodyHandlers.ofInputStream());
        return compressed ? new GZIPInputStream(answer, 1 << 16) : answer;
    }

    /** Reads all and keeps no more than the end. */
    private static String lastLine(InputStream answer) throws IOException {
        byte[] before = new byte[0];
        byte[] part = answer.readNBytes(1 << 16);
        for (byte[] next = answer.readNBytes(1 << 16); next.length > 0; next = answer.readNBytes(1 << 16)) {
            before = part;
            part = next;
        }
        String end = new String(before, StandardCharsets.UTF_8) + new String(part, StandardCharsets.UTF_8);
        return end.substring(end.stripTrailing().lastIndexOf('\n') + 1);
    }

    /** Reads every line: each body's report once, and all cells as they should add up; answers the cursor at the end. */
    String verify(Body government, Sum expected) {
        ExportedSum sum = new ExportedSum(form);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(government, "", false), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.add(Client.parse(line));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sum.verify(expected);
        return sum.cursor();
    }
}
