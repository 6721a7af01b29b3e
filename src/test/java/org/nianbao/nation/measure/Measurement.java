package org.nianbao.nation.measure;

import static java.util.Comparator.comparingLong;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.nianbao.Samples;
import org.nianbao.form.Form;
import org.nianbao.nation.Body;
import org.nianbao.nation.Nation;
import org.nianbao.nation.Size;
import org.nianbao.nation.Sums;
import org.nianbao.platform.postgres.TestServer;

/**
 * Loads the made-up nation into the packaged service, measures it, and prints the table. Everything is read through the
 * public API by callers on the same machine. Ends with an error if anything that is read is not right.
 */
public final class Measurement {

    private static final int DASHBOARD = 5_000;
    private static final int DASHBOARD_READS = 20;

    private final Settings settings;
    private final String jdbc;
    private final Nation nation;
    private final Form form;
    private final Table table = new Table();

    private Measurement(Settings settings, String jdbc) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.nation = Nation.of(settings.seed());
        this.form = Samples.FORMS.forYear(settings.year()).orElseThrow();
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        System.out.printf("%n%s%n", of(Settings.read()));
    }

    /** Measures everything once, in a database that has to be empty. */
    static Table of(Settings settings) throws IOException, SQLException {
        Files.createDirectories(settings.folder());
        if (settings.jdbc().isPresent()) {
            return of(settings, settings.jdbc().get());
        }
        try (TestServer server = TestServer.startEmpty(settings.folder().resolve("postgres"))) {
            return of(settings, server.url());
        }
    }

    private static Table of(Settings settings, String jdbc) throws IOException, SQLException {
        Measurement measurement = new Measurement(settings, jdbc);
        try (PackagedService service = PackagedService.start(settings, jdbc)) {
            measurement.measure(service);
        }
        return measurement.table;
    }

    private void measure(PackagedService service) throws IOException, SQLException {
        Client client = service.client();
        Feed feed = new Feed(client);
        feed.catchUp(0);
        Growth growth = new Growth(settings, nation, form, client, table);
        for (Size size : settings.sizes()) {
            Stock added = growth.to(size);
            feed.catchUp(added.reports());
            if (size == settings.largest()) {
                copyAndExport(client, added, growth.sums());
            }
        }
        Publications publications = new Publications(settings, nation, client, feed, table);
        publications.measure();
        publications.verify(client, nation.root());
        table.row(
                "most memory of the service, resident / heap after a collection",
                "%d MB / %d MB".formatted(service.peakMegabytes(), service.peakHeapMegabytes()),
                "-Xmx" + settings.heap());
    }

    private void copyAndExport(Client client, Stock stock, Sums sums) throws IOException, SQLException {
        Body root = nation.root();
        Exports exports = new Exports(client, form, settings.year());
        try (BareTable bare = new BareTable(jdbc)) {
            table.row("… COPY of the same lines into a bare table", bare.copyIn(stock), "");
            table.row(
                    "export of %,d reports".formatted(sums.of(root).reports()),
                    exports.whole(root, sums.of(root), false),
                    "");
            table.row("… the same, compressed", exports.whole(root, sums.of(root), true), "");
            table.row("… COPY of the lines out of the bare table", bare.copyOut(), "");
        }
        String cursor = exports.verify(root, sums.of(root));
        JsonNode since = client.get("/api/v1/changes?within=%s&after=%s".formatted(root.code(), cursor));
        Mismatch.unlessEqual("Events since the export", 0, since.get("items").size());
        Body dashboard = sums.governments()
                .min(comparingLong(body -> Math.abs(sums.of(body).reports() - DASHBOARD)))
                .orElseThrow();
        table.row(
                "export of 3 cells of %,d reports, p50 / p99"
                        .formatted(sums.of(dashboard).reports()),
                exports.cells(dashboard, sums.of(dashboard), DASHBOARD_READS),
                "");
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
