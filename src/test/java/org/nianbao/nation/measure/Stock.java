package org.nianbao.nation.measure;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.nianbao.nation.Body;
import org.nianbao.nation.Filing;
import org.nianbao.nation.Reports;

/**
 * Generated reports in a file, one a line, so that making them up takes no time of a measurement.
 *
 * @param file compressed
 * @param bytes the size of its content
 */
record Stock(Path file, int reports, long bytes) {

    /** Writes the reports of these bodies, and shows each of them. */
    static Stock write(Path file, List<Body> bodies, Reports reports, Consumer<Filing> shown) {
        long bytes = 0;
        try (OutputStream lines = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            for (Body body : bodies) {
                Filing filing = reports.of(body);
                shown.accept(filing);
                byte[] line = (filing.line() + "\n").getBytes(StandardCharsets.UTF_8);
                lines.write(line);
                bytes += line.length;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Stock(file, bodies.size(), bytes);
    }

    /** The lines, uncompressed. */
    InputStream open() {
        try {
            return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The lines one by one. */
    BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
    }
}
