package org.nianbao.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.platform.time.Calendar;
import org.nianbao.support.Api;

/** A register with publications, campaigns and extensions for one year, and what they plainly come to. */
final class RandomRegister {

    static final int YEAR = 2022;

    private static final LocalDate FIRST_DAY = LocalDate.of(YEAR, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(YEAR, 12, 31);

    /** Law, once more. */
    private static final Map<OrganizationKind, LocalDate> LAW = Map.of(
            OrganizationKind.GOVERNMENT, LocalDate.of(2023, 3, 31),
            OrganizationKind.OFFICE, LocalDate.of(2023, 1, 31),
            OrganizationKind.DEPARTMENT, LocalDate.of(2023, 1, 31));

    /** An organization; its parents by the days on which they began. */
    record Body(String code, OrganizationKind kind, LocalDate from, LocalDate to, TreeMap<LocalDate, String> parents) {}

    /** A publication; {@code postedOn} may be null. */
    record Published(Instant at, LocalDate postedOn, String origin, boolean withdrawn) {}

    final List<Body> bodies = new ArrayList<>();
    final Map<String, Published> published = new HashMap<>();
    final Map<String, Map<OrganizationKind, LocalDate>> campaigns = new HashMap<>();
    final Map<String, LocalDate> extensions = new HashMap<>();

    private final Random random;

    RandomRegister(Random random, int size) {
        this.random = random;
        for (int i = 0; i < size; i++) {
            bodies.add(body());
        }
        bodies.forEach(this::happenings);
    }

    /** Parents are always earlier ones of the list, so that nobody stands below itself. */
    private Body body() {
        OrganizationKind[] kinds = OrganizationKind.values();
        LocalDate from = oneIn(4) ? around(FIRST_DAY, 400) : LocalDate.of(2010, 1, 1);
        LocalDate to = oneIn(4) ? from.plusDays(random.nextInt(6000)) : oneIn(8) ? LAST_DAY : null;
        TreeMap<LocalDate, String> parents = new TreeMap<>();
        parents.put(from, parent());
        if (oneIn(3)) {
            parents.put(around(LAST_DAY, 30), parent());
        }
        return new Body(
                Api.newCode(),
                kinds[random.nextInt(kinds.length)],
                from,
                to != null && to.isBefore(from) ? from : to,
                parents);
    }

    private String parent() {
        return bodies.isEmpty() || oneIn(30)
                ? null
                : bodies.get(random.nextInt(bodies.size())).code();
    }

    private void happenings(Body body) {
        if (!oneIn(3)) {
            Instant at = Instant.parse("2023-01-31T15:59:59.999Z").plusMillis(random.nextInt(3) - 1);
            Instant published = oneIn(2) ? at : at.plusSeconds(86_400L * (random.nextInt(100) - 40));
            LocalDate postedOn = oneIn(3) ? around(LocalDate.of(2023, 2, 15), 60) : null;
            this.published.put(
                    body.code(), new Published(published, postedOn, oneIn(4) ? "imported" : "filed", oneIn(6)));
        }
        if (oneIn(8)) {
            Map<OrganizationKind, LocalDate> days = new HashMap<>();
            for (OrganizationKind kind : OrganizationKind.values()) {
                if (oneIn(3)) {
                    days.put(kind, LocalDate.of(2023, 1, 1).plusDays(random.nextInt(31)));
                }
            }
            campaigns.put(body.code(), days);
        }
        if (oneIn(10)) {
            extensions.put(body.code(), around(LocalDate.of(2023, 3, 1), 40));
        }
    }

    private LocalDate around(LocalDate day, int days) {
        return day.plusDays(random.nextInt(2 * days + 1) - days);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private static String parentOn(Body body, LocalDate day) {
        var held = body.parents().floorEntry(day);
        return (held == null ? body.parents().firstEntry() : held).getValue();
    }

    private Body find(String code) {
        return bodies.stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The deadline of an organization, found by walking up. */
    LocalDate deadline(Body body) {
        LocalDate planned = null;
        String place = body.code();
        while (place != null && planned == null) {
            planned = campaigns.getOrDefault(place, Map.of()).get(body.kind());
            place = parentOn(find(place), LAST_DAY);
        }
        LocalDate due = planned == null ? LAW.get(body.kind()) : planned;
        LocalDate extended = extensions.get(body.code());
        return Stream.of(due, extended)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** The word of its status, or {@code null} where it is not told of at all. */
    String status(Body body) {
        boolean begun = !body.from().isAfter(LAST_DAY);
        if (!begun || body.to() != null && body.to().isBefore(FIRST_DAY)) {
            return null;
        }
        if (body.to() != null && body.to().isBefore(LAST_DAY)) {
            return "notExpected";
        }
        Published report = published.get(body.code());
        if (report == null || report.withdrawn()) {
            return "missing";
        }
        LocalDate deadline = deadline(body);
        if (deadline == null || report.postedOn() == null && report.origin().equals("imported")) {
            return "unknown";
        }
        LocalDate day = report.postedOn() != null
                ? report.postedOn()
                : report.at().atZone(Calendar.ZONE).toLocalDate();
        return day.isAfter(deadline) ? "late" : "onTime";
    }

    /** The codes of {@code root} and of all that stand below it at the end of the year. */
    Set<String> subtree(String root) {
        Set<String> found = new HashSet<>(Set.of(root));
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Body body : bodies) {
                grown |= found.contains(parentOn(body, LAST_DAY)) && found.add(body.code());
            }
        }
        return found;
    }
}
