package org.nianbao.importing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nianbao.organization.NameSearch.Found;
import org.nianbao.organization.NamedOrganization;
import org.nianbao.organization.NamedOrganization.Named;

/**
 * Which organization a printed name means. There are thousands of bodies of the same name in other places: only one that
 * is alone with a sufficient reason is meant, and of all others somebody has to choose.
 *
 * @param match the one that is meant, if that is certain
 * @param candidates all that may be, the best first
 */
record OrganizationMatch(Optional<Candidate> match, List<Candidate> candidates) {

    private static final int MOST = 10;

    private static final OrganizationMatch NONE = new OrganizationMatch(Optional.empty(), List.of());

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing(Candidate::reason).thenComparing(Candidate::code);

    OrganizationMatch {
        candidates = List.copyOf(candidates);
    }

    static OrganizationMatch none() {
        return NONE;
    }

    /**
     * Judges what was found by a printed name.
     *
     * @param year the year reported on, if it is known; names count that held then or in the year after, when reports on
     *     it are published
     */
    static OrganizationMatch of(Found found, OptionalInt year) {
        List<Candidate> all = found.organizations().stream()
                .map(organization -> judge(organization, found, year))
                .sorted(BEST_FIRST)
                .toList();
        return new OrganizationMatch(
                found.whole() ? alone(all) : Optional.empty(),
                all.stream().limit(MOST).toList());
    }

    /** Whether this is the one that is meant. */
    boolean means(Candidate candidate) {
        return match.filter(found -> found.code().equals(candidate.code())).isPresent();
    }

    private static Optional<Candidate> alone(List<Candidate> sorted) {
        return sorted.stream()
                .findFirst()
                .filter(best -> best.reason().isEnough())
                .filter(best -> sorted.size() == 1 || sorted.get(1).reason() != best.reason());
    }

    private static Candidate judge(NamedOrganization organization, Found found, OptionalInt year) {
        boolean over = year.isPresent()
                && organization.validTo() != null
                && organization.validTo().getYear() < year.getAsInt();
        boolean hasShortName = organization.shortKeys().contains(found.key());
        MatchReason best = hasShortName && !over ? MatchReason.SHORT_NAME : MatchReason.SIMILAR;
        for (Named name : organization.names()) {
            MatchReason reason = judge(name, over, organization, found, year);
            best = reason.compareTo(best) < 0 ? reason : best;
        }
        return Candidate.of(organization, best);
    }

    private static MatchReason judge(
            Named name, boolean over, NamedOrganization organization, Found found, OptionalInt year) {
        boolean holds = !over && (year.isEmpty() || holds(name, year.getAsInt()));
        if (name.key().equals(found.key())) {
            return holds ? MatchReason.NAME : MatchReason.FORMER_NAME;
        }
        boolean certain = holds
                && (isPrintedWithPlaces(name, organization, found) || isPrintedWithout(name, organization, found));
        return certain ? MatchReason.CONTAINED : MatchReason.SIMILAR;
    }

    private static boolean holds(Named name, int year) {
        boolean begun = !name.from().isAfter(LocalDate.of(year + 1, 12, 31));
        return begun && (name.to() == null || !name.to().isBefore(LocalDate.of(year, 1, 1)));
    }

    private static boolean isPrintedWithPlaces(Named name, NamedOrganization organization, Found found) {
        if (!found.key().endsWith(name.key())) {
            return false;
        }
        Places places = Places.of(organization.above());
        String before =
                found.key().substring(0, found.key().length() - name.key().length());
        return switch (places.fit(before, name.key())) {
            case YES -> true;
            case UNKNOWN -> places.areIn(name.key());
            case NO -> false;
        };
    }

    private static boolean isPrintedWithout(Named name, NamedOrganization organization, Found found) {
        return name.key().endsWith(found.key())
                && Places.of(organization.above()).areIn(found.key());
    }
}
