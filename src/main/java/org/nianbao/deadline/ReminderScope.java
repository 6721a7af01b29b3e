package org.nianbao.deadline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.identity.Access;
import org.nianbao.platform.http.Representation;

/**
 * Whose missing reports somebody is reminded of.
 *
 * @param reach what the caller may see
 * @param within code of the organization at the top of those that are asked for; empty for all that the caller may see
 * @param days how far to look ahead of {@code today}
 */
record ReminderScope(Access.Reach reach, Optional<String> within, LocalDate today, int days) {

    LocalDate until() {
        return today.plusDays(days);
    }

    /** The years whose reports can be due: the last one, and the present one where the next is in sight. */
    Stream<Integer> years() {
        return IntStream.range(today.getYear() - 1, until().getYear()).boxed();
    }

    /** Tells one part of the register from another, whoever asks and whenever. */
    String digest() {
        String mine = reach.roots().stream().sorted().collect(Collectors.joining(" "));
        String part = within.orElse(reach.everything() ? "*" : mine);
        return Representation.digest(part.getBytes(StandardCharsets.UTF_8));
    }
}
