package org.nianbao.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.bulk.Outcome;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;

/** Judges what a load says of one organization by the rules that hold for a single entry. */
@ApplicationScoped
class LoadedChanges {

    private static final Bilingual ANOTHER_PAST = new Bilingual(
            "与名录中已记录的沿革不符；已有的记录不再更改，只能在其后增加",
            "This is not the past that the register keeps; what is recorded stays, and only later days are added");

    private final RegisterWriter writer;
    private final OrganizationChecks checks;

    LoadedChanges(RegisterWriter writer, OrganizationChecks checks) {
        this.writer = writer;
        this.checks = checks;
    }

    /**
     * Judges one that is new.
     *
     * @throws ProblemException 403, 400
     */
    static Outcome entered(LoadedOrganization loaded, LoadingScope scope) {
        scope.requirePlaces(loaded.past().parents());
        List<OrganizationBody> steps = loaded.steps();
        Histories past = Histories.beginning(steps.get(0));
        for (OrganizationBody step : steps.subList(1, steps.size())) {
            past = past.after(step);
            step.errors().throwIfAny();
        }
        requireSame(past, loaded);
        scope.within().add(loaded.code());
        return Outcome.CREATED;
    }

    private static void requireSame(Histories past, LoadedOrganization loaded) {
        if (!past.equals(loaded.past())) {
            boolean renamed = !past.names().equals(loaded.past().names());
            throw ProblemException.invalid(
                    renamed ? "/names" : "/parents", ErrorCode.INCONSISTENT_PERIOD, ANOTHER_PAST);
        }
    }

    /**
     * Judges one that is there.
     *
     * @return its names and parents then; nothing where the register says all that already
     * @throws ProblemException 403, 400
     */
    Optional<Histories> changed(LoadedOrganization loaded, OrganizationEntity entity, LoadingScope scope) {
        scope.require(loaded.code());
        Histories stored = new Histories(entity.nameHistory(), entity.parentHistory());
        if (saysAll(entity, stored, loaded)) {
            return Optional.empty();
        }
        if (!stored.parents().equals(loaded.past().parents())) {
            scope.requirePlaces(loaded.past().parents());
        }
        Histories past = stored;
        for (OrganizationBody step : loaded.steps()) {
            if (past.saysOtherwise(step)) {
                checks.cycle(step, entity.code, past);
                past = past.after(step);
                step.errors().throwIfAny();
            }
        }
        OrganizationBody latest = loaded.latest();
        past = past.after(latest);
        latest.errors().throwIfAny();
        requireSame(past, loaded);
        return Optional.of(past);
    }

    private static boolean saysAll(OrganizationEntity entity, Histories stored, LoadedOrganization loaded) {
        OrganizationBody body = loaded.latest();
        return stored.equals(loaded.past())
                && entity.kind.equals(body.kind().word())
                && Objects.equals(entity.division, body.division())
                && entity.shortNames.equals(body.shortNames())
                && entity.validFrom.equals(body.validFrom())
                && Objects.equals(entity.validTo, body.validTo())
                && Objects.equals(entity.filedBy, body.filedBy())
                && new HashSet<>(entity.latest().successors()).equals(new HashSet<>(body.successors()));
    }

    void store(LoadedOrganization loaded, OrganizationEntity entity, Histories past) {
        writer.store(entity, loaded.latest(), past);
    }
}
