package org.nianbao.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nianbao.identity.Access;
import org.nianbao.platform.bulk.Outcome;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ProblemException;

/** Brings many entries of the register up to date at a time. */
@ApplicationScoped
public class RegisterLoading {

    private final OrganizationRepository repository;
    private final LoadedChanges changes;
    private final NewOrganizations newcomers;
    private final Access access;
    private final Calendar calendar;

    RegisterLoading(
            OrganizationRepository repository,
            LoadedChanges changes,
            NewOrganizations newcomers,
            Access access,
            Calendar calendar) {
        this.repository = repository;
        this.changes = changes;
        this.newcomers = newcomers;
        this.access = access;
        this.calendar = calendar;
    }

    /** Those of {@code codes} that the register has. */
    @Transactional
    public Set<String> known(Set<String> codes) {
        return codes.isEmpty() ? Set.of() : repository.known(codes);
    }

    /**
     * Enters or changes organizations; the register belongs to the transaction for that time.
     *
     * @param loaded not two of one code, and each after those above it
     * @param promised codes that count as known, since a dry run would have entered them
     * @param dryRun whether to store nothing
     * @return what became of each, in their order
     */
    @Transactional(TxType.MANDATORY)
    public List<Verdict> load(List<LoadedOrganization> loaded, Set<String> promised, boolean dryRun) {
        repository.lock();
        Map<String, OrganizationEntity> stored =
                repository
                        .listWhole(loaded.stream().map(LoadedOrganization::code).toList())
                        .stream()
                        .collect(Collectors.toMap(entity -> entity.code, Function.identity()));
        Set<String> named = LoadOrder.named(loaded);
        Set<String> known = new HashSet<>(repository.known(named));
        known.addAll(promised);
        LoadingScope scope = scope(named, promised);
        Map<String, Verdict> verdicts = new HashMap<>();
        List<LoadedOrganization> entering = entering(loaded, stored, known, scope, verdicts);
        if (!dryRun && !entering.isEmpty()) {
            newcomers.enter(entering);
        }
        entering.forEach(each -> known.add(each.code()));
        loaded.stream()
                .filter(each -> stored.containsKey(each.code()))
                .forEach(each -> verdicts.put(
                        each.code(), told(() -> changed(each, stored.get(each.code()), known, scope, dryRun))));
        return loaded.stream().map(each -> verdicts.get(each.code())).toList();
    }

    private LoadingScope scope(Set<String> named, Set<String> promised) {
        Access.Reach reach = access.reach();
        Set<String> within = new HashSet<>(promised);
        if (!reach.everything()) {
            within.addAll(repository.within(reach.roots(), named, calendar.today()));
        }
        return new LoadingScope(reach.everything(), within);
    }

    /** The new ones that can be entered; the others get their verdicts. */
    private static List<LoadedOrganization> entering(
            List<LoadedOrganization> loaded,
            Map<String, OrganizationEntity> stored,
            Set<String> known,
            LoadingScope scope,
            Map<String, Verdict> verdicts) {
        List<LoadedOrganization> fit = new ArrayList<>();
        for (LoadedOrganization each : loaded) {
            if (!stored.containsKey(each.code())) {
                Verdict verdict = told(() -> LoadedChanges.entered(each, scope));
                verdicts.put(each.code(), verdict);
                if (verdict.problem() == null) {
                    fit.add(each);
                }
            }
        }
        List<LoadedOrganization> entering = LoadOrder.ready(fit, known);
        Set<String> afterwards = new HashSet<>(known);
        entering.forEach(each -> afterwards.add(each.code()));
        fit.removeAll(entering);
        fit.forEach(each -> verdicts.put(each.code(), Verdict.refused(each.missing(afterwards))));
        return entering;
    }

    private Outcome changed(
            LoadedOrganization each, OrganizationEntity entity, Set<String> known, LoadingScope scope, boolean dryRun) {
        if (!known.containsAll(each.parents()) || !known.containsAll(each.others())) {
            throw each.missing(known);
        }
        Optional<Histories> past = changes.changed(each, entity, scope);
        if (past.isPresent() && !dryRun) {
            changes.store(each, entity, past.get());
        }
        return past.isPresent() ? Outcome.REPLACED : Outcome.UNCHANGED;
    }

    private static Verdict told(Supplier<Outcome> judgement) {
        try {
            return Verdict.of(judgement.get());
        } catch (ProblemException refused) {
            return Verdict.refused(refused);
        }
    }
}
