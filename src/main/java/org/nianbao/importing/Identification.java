package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nianbao.document.reading.Deviation;
import org.nianbao.document.reading.Deviation.Kind;
import org.nianbao.document.reading.Reading;
import org.nianbao.organization.NameSearch;
import org.nianbao.organization.Organization;
import org.nianbao.organization.Register;
import org.nianbao.platform.time.Calendar;

/**
 * Finds out whose report a file is. What the file says stands; what its sender says settles what the file leaves open,
 * and where the two disagree somebody has to decide.
 */
@ApplicationScoped
class Identification {

    private static final String ORGANIZATION = "/organization";
    private static final String YEAR = "/year";

    private final NameSearch names;
    private final Register register;
    private final Calendar calendar;

    Identification(NameSearch names, Register register, Calendar calendar) {
        this.names = names;
        this.register = register;
        this.calendar = calendar;
    }

    Identity identify(Reading reading, Told told) {
        List<String> open = new ArrayList<>();
        List<Deviation> deviations = new ArrayList<>();
        OptionalInt year = reading.year();
        Optional<Integer> settled = year.isPresent() ? Optional.of(year.getAsInt()) : Optional.ofNullable(told.year());
        if (told.year() != null && !settled.equals(Optional.of(told.year()))) {
            open.add(YEAR);
            deviations.add(otherwise(YEAR, String.valueOf(year.getAsInt()), String.valueOf(told.year())));
        } else if (settled.isEmpty()) {
            open.add(YEAR);
        }
        LocalDate day = settled.map(of -> LocalDate.of(of, Month.DECEMBER, 31)).orElse(calendar.today());
        OrganizationMatch match = match(reading, day);
        Optional<Candidate> sender = candidate(told.organization(), day, MatchReason.TOLD);
        return organization(reading, match, sender, settled, open, deviations);
    }

    private static Identity organization(
            Reading reading,
            OrganizationMatch match,
            Optional<Candidate> sender,
            Optional<Integer> year,
            List<String> open,
            List<Deviation> deviations) {
        boolean agree = sender.isEmpty() || isPossible(sender.get(), reading, match);
        Optional<Candidate> settled = agree ? match.match().or(() -> sender) : Optional.empty();
        List<Candidate> candidates = new ArrayList<>(match.candidates());
        if (!agree) {
            candidates.add(sender.get());
            String printed = match.match()
                    .map(Candidate::name)
                    .orElseGet(() -> reading.names().get(0));
            deviations.add(otherwise(ORGANIZATION, printed, sender.get().name()));
        }
        if (settled.isEmpty()) {
            open.add(0, ORGANIZATION);
        }
        return new Identity(settled, year, open, settled.isPresent() ? List.of() : candidates, deviations);
    }

    /** Whether what the file says leaves room for what its sender says. */
    private static boolean isPossible(Candidate sender, Reading reading, OrganizationMatch match) {
        boolean silent = match.candidates().isEmpty() && reading.names().isEmpty();
        return silent
                || match.match()
                        .map(found -> found.code().equals(sender.code()))
                        .orElseGet(() -> match.candidates().stream()
                                .anyMatch(candidate -> candidate.code().equals(sender.code())));
    }

    private static Deviation otherwise(String pointer, String printed, String told) {
        return new Deviation(Kind.TOLD_OTHERWISE, pointer, "", printed, told);
    }

    private OrganizationMatch match(Reading reading, LocalDate day) {
        Optional<Candidate> byCode = reading.code().flatMap(code -> candidate(code, day, MatchReason.CODE));
        return byCode.map(found -> new OrganizationMatch(byCode, List.of(found)))
                .orElseGet(() -> byName(reading.names(), reading.year(), day));
    }

    /** The likeliest name that the register knows decides; a later one chooses among what that leaves open. */
    private OrganizationMatch byName(List<String> printed, OptionalInt year, LocalDate day) {
        OrganizationMatch first = OrganizationMatch.none();
        for (String name : printed) {
            OrganizationMatch match = OrganizationMatch.of(names.find(name, day), year);
            boolean decides = match.match().isPresent()
                    && (first.candidates().isEmpty()
                            || first.candidates().stream().anyMatch(match::means));
            if (decides) {
                return match;
            }
            first = first.candidates().isEmpty() ? match : first;
        }
        return first;
    }

    private Optional<Candidate> candidate(String code, LocalDate day, MatchReason reason) {
        return code == null ? Optional.empty() : register.find(code, day).map(known -> of(known, day, reason));
    }

    private Candidate of(Organization known, LocalDate day, MatchReason reason) {
        String parentName = Optional.ofNullable(known.parent())
                .flatMap(parent -> register.find(parent, day))
                .map(Organization::name)
                .orElse(null);
        return Candidate.of(known, parentName, reason);
    }
}
