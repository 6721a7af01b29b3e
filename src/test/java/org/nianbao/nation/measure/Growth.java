package org.nianbao.nation.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nianbao.form.Form;
import org.nianbao.nation.Body;
import org.nianbao.nation.Level;
import org.nianbao.nation.Nation;
import org.nianbao.nation.Reports;
import org.nianbao.nation.Size;
import org.nianbao.nation.Sums;

/** Loads one size after another into the same service, and reads the same roll-ups at each. */
final class Growth {

    private static final int FLAWED_OF_THOUSAND = 5;

    private final Settings settings;
    private final Nation nation;
    private final Reports reports;
    private final Loading loading;
    private final Rollups rollups;
    private final Table table;
    private final Sums sums = new Sums();
    private final Set<Body> loaded = new HashSet<>();
    private final Map<String, List<Latencies>> reads = new LinkedHashMap<>();

    Growth(Settings settings, Nation nation, Form form, Client client, Table table) {
        this.settings = settings;
        this.nation = nation;
        this.reports = new Reports(settings.seed(), settings.year(), form, FLAWED_OF_THOUSAND);
        this.loading = new Loading(client);
        this.rollups = new Rollups(client, form);
        this.table = table;
    }

    /** What all that is loaded adds up to. */
    Sums sums() {
        return sums;
    }

    /** Brings the service to a size; answers what was added. */
    Stock to(Size size) {
        List<Body> all = nation.bodies(size);
        List<Body> added = all.stream().filter(body -> !loaded.contains(body)).toList();
        Path file = settings.folder().resolve("reports-" + size + ".ndjson.gz");
        Stock stock = Stock.write(file, added, reports, sums::add);
        loaded.addAll(added);
        table.row("load of the register, %,d lines".formatted(all.size()), loading.register(all), "");
        table.row(
                "load of %,d reports (%,d MB), every line checked and published"
                        .formatted(stock.reports(), stock.bytes() >> 20),
                loading.reports(stock),
                "");
        read("nation", nation.root());
        read("county", nation.example(Level.COUNTY));
        return stock;
    }

    private void read(String name, Body government) {
        Latencies latencies = rollups.read(government, settings.year(), sums.of(government), settings.reads());
        reads.computeIfAbsent(name, first -> new ArrayList<>()).add(latencies);
        table.row(
                "roll-up of the %s, of %,d reports among %,d"
                        .formatted(name, sums.of(government).reports(), loaded.size()),
                latencies,
                ratio(reads.get(name)));
    }

    private static String ratio(List<Latencies> sizes) {
        double first = sizes.get(0).median();
        double last = sizes.get(sizes.size() - 1).median();
        return sizes.size() == 1 ? "" : String.format(Locale.ROOT, "× %.2f of the smaller size", last / first);
    }
}
