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
 * Publishes reports from the desk one by one while the large year stands beside them. They are of a year that has no
 * neighbours: a rule that compares two years would ask for explanations.
 */
final class Publications {

    private static final int YEARS_BEFORE = 2;
    private static final int MANY = 16;

    /** How many times as many the many writers publish, so that they are busy for long enough. */
    private static final int MORE = 4;

    private final Publishing publishing;
    private final Feed feed;
    private final Table table;
    private final int few;
    private final List<Filing> filings;

    Publications(Settings settings, Nation nation, Client client, Feed feed, Table table) {
        this.publishing = new Publishing(client);
        this.feed = feed;
        this.table = table;
        this.few = settings.publications();
        this.filings = filings(settings, nation);
    }

    private static List<Filing> filings(Settings settings, Nation nation) {
        int year = settings.year() - YEARS_BEFORE;
        int count = settings.publications() * (2 + MORE);
        List<Body> bodies = nation.bodies(settings.largest());
        Mismatch.unless(count <= bodies.size(), "nation.publications is too large for this size");
        Reports reports = new Reports(settings.seed(), year, form(year), 0);
        return bodies.subList(0, count).stream().map(reports::of).toList();
    }

    private static Form form(int year) {
        return Samples.FORMS.forYear(year).orElseThrow();
    }

    void measure() {
        publishing.prepare(filings);
        Rate alone = publishing.publish(filings.subList(0, few), 1);
        table.row("publications, 1 writer", alone, "");
        Rate together = publishing.publish(filings.subList(few, few * (1 + MORE)), MANY);
        table.row(
                "… %d writers".formatted(MANY), together, "× %.1f".formatted(together.perSecond() / alone.perSecond()));
        feed.catchUp((long) few * (1 + MORE));
        Latencies latencies = feed.latency(publishing, filings.subList(few * (1 + MORE), filings.size()));
        table.row("feed, from the answer to the publisher to that to a waiting client, p50 / p99", latencies, "");
    }

    /** Holds what was published against what it adds up to. */
    void verify(Client client, Body root) {
        int year = filings.get(0).document().year();
        Sums sums = new Sums();
        filings.forEach(sums::add);
        new Rollups(client, form(year)).verify(root, year, sums.of(root));
    }
}
