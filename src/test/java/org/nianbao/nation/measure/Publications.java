package org.nianbao.nation.measure;

import java.util.List;
import org.nianbao.Samples;
import org.nianbao.form.Form;
import org.nianbao.nation.Body;
import org.nianbao.nation.Filing;
import org.nianbao.nation.Nation;
import org.nianbao.nation.Reports;
import org.nianbao.nation.Sums;

/**
 * Publishes reports of years before one by one, by one writer and by many, while the large year stands beside them. The
 * desk comes first, with a year that has no neighbours yet: a rule that compares two years would ask for explanations.
 */
final class Publications {

    private static final int MANY = 16;

    /** How many times as many the many writers publish, so that they are busy for long enough. */
    private static final int MORE = 4;

    private final Settings settings;
    private final Client client;
    private final Feed feed;
    private final Table table;
    private final List<Body> bodies;
    private final Body root;

    Publications(Settings settings, Nation nation, Client client, Feed feed, Table table) {
        this.settings = settings;
        this.client = client;
        this.feed = feed;
        this.table = table;
        this.bodies = nation.bodies(settings.largest());
        this.root = nation.root();
    }

    /** One way of publishing reports by so many writers. */
    private interface Way {
        Rate publish(List<Filing> filings, int writers);
    }

    /** The step of the desk, and a load of one line. */
    void measureRates() {
        measure("publications of approved reports", settings.year() - 2, new Publishing(client)::publish);
        Loading loading = new Loading(client);
        measure(
                "publications by loads of one line",
                settings.year() - 1,
                (filings, writers) -> new Writers(writers).each(filings, filing -> loading.report(filing.line())));
    }

    private void measure(String what, int year, Way way) {
        int few = settings.publications();
        List<Filing> filings = filings(year, few * (1 + MORE));
        Rate alone = way.publish(filings.subList(0, few), 1);
        table.row(what + ", 1 writer", alone, "");
        Rate together = way.publish(filings.subList(few, filings.size()), MANY);
        table.row(what + ", 16 writers", together, "× %.1f".formatted(together.perSecond() / alone.perSecond()));
        feed.catchUp(filings.size());
        Sums sums = new Sums();
        filings.forEach(sums::add);
        new Rollups(client, form(year)).verify(root, year, sums.of(root));
    }

    /** From the answer to who published to the answer to who waits for it. */
    void measureLatency() {
        List<Filing> filings = filings(settings.year() - 3, settings.publications() + 1);
        Loading loading = new Loading(client);
        loading.report(filings.get(0).line());
        feed.catchUp(1);
        Latencies latencies = feed.latency(loading, filings.subList(1, filings.size()));
        table.row("feed, from the commit's answer to the waiting client, p50 / p99", latencies, "");
    }

    private List<Filing> filings(int year, int count) {
        Mismatch.unless(count <= bodies.size(), "nation.publications is too large for this size");
        Reports reports = new Reports(settings.seed(), year, form(year), 0);
        return bodies.subList(0, count).stream().map(reports::of).toList();
    }

    private static Form form(int year) {
        return Samples.FORMS.forYear(year).orElseThrow();
    }
}
