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
        Optional<Candidate> best = all.stream()
                .findFirst()
                .filter(candidate -> found.whole() && candidate.reason().isEnough())
                .filter(candidate -> isAlone(candidate, found, year, all));
        return new OrganizationMatch(best, all.stream().limit(MOST).toList());
    }

    /** Whether nobody else has a reason that is enough, or a name of which the printed one may be the short form. */
    private static boolean isAlone(Candidate best, Found found, OptionalInt year, List<Candidate> all) {
        boolean isOnly = all.stream().filter(one -> one.reason().isEnough()).count() == 1;
        return isOnly
                && found.organizations().stream()
                        .filter(other -> !other.code().equals(best.code()))
                        .noneMatch(other -> other.names().stream()
                                .anyMatch(name -> name.key().endsWith(found.key()) && holds(name, other, year)));
    }

    /** Whether this is the one that is meant. */
    boolean means(Candidate candidate) {
        return match.filter(found -> found.code().equals(candidate.code())).isPresent();
    }

    private static Candidate judge(NamedOrganization organization, Found found, OptionalInt year) {
        boolean hasShortName = organization.shortKeys().contains(found.key());
        MatchReason best = hasShortName && !isOver(organization, year) ? MatchReason.SHORT_NAME : MatchReason.SIMILAR;
        for (Named name : organization.names()) {
            MatchReason reason = judge(name, organization, found, year);
            best = reason.compareTo(best) < 0 ? reason : best;
        }
        return Candidate.of(organization, best);
    }

    private static MatchReason judge(Named name, NamedOrganization organization, Found found, OptionalInt year) {
        boolean holds = holds(name, organization, year);
        if (name.key().equals(found.key())) {
            return holds ? MatchReason.NAME : MatchReason.FORMER_NAME;
        }
        boolean certain = holds
                && (isPrintedWithPlaces(name, organization, found) || isPrintedWithout(name, organization, found));
        return certain ? MatchReason.CONTAINED : MatchReason.SIMILAR;
    }

    private static boolean isOver(NamedOrganization organization, OptionalInt year) {
        return year.isPresent()
                && organization.validTo() != null
                && organization.validTo().getYear() < year.getAsInt();
    }

    private static boolean holds(Named name, NamedOrganization organization, OptionalInt year) {
        return !isOver(organization, year) && (year.isEmpty() || holds(name, year.getAsInt()));
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
