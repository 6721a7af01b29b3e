package org.nianbao.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.organization.LoadOrder;
import org.nianbao.organization.LoadedOrganization;
import org.nianbao.organization.RegisterLoading;
import org.nianbao.platform.bulk.Outcome;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** A load of the register. Lines that name organizations which come later wait for them. */
final class RegisterLoad implements LineKind<OrganizationLine> {

    /** The most bytes of a line. */
    static final int LONGEST = 100_000;

    private static final int MOST_WAITING = 20_000;

    private final RegisterTable table;
    private final RegisterLoading register;
    private final Batches batches;
    private final LoadOptions options;

    private List<OrganizationLine> waiting = new ArrayList<>();

    /** What a dry run would have entered. */
    private final Set<String> promised = new HashSet<>();

    RegisterLoad(RegisterTable table, RegisterLoading register, Batches batches, LoadOptions options) {
        this.table = table;
        this.register = register;
        this.batches = batches;
        this.options = options;
    }

    @Override
    public OrganizationLine read(InputLines.Line line) {
        if (line.isTooLong()) {
            return unreadable(line.number(), ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE));
        }
        String code = null;
        try {
            ObjectNode sent = table.read(line.bytes());
            code = code(sent);
            return new OrganizationLine(line.number(), code, LoadedOrganization.read(sent), null);
        } catch (ProblemException refused) {
            return new OrganizationLine(line.number(), code, null, refused);
        }
    }

    private static String code(ObjectNode sent) {
        String code = sent.path("code").asText("");
        return OrganizationCode.isValid(code) ? code : null;
    }

    @Override
    public OrganizationLine unreadable(long number, ProblemException why) {
        return new OrganizationLine(number, null, null, why);
    }

    @Override
    public OrganizationResult failed(OrganizationLine line, String incident) {
        return OrganizationResult.of(
                line, Verdict.refused(ProblemException.of(ProblemType.INTERNAL_ERROR)), options.language(), incident);
    }

    @Override
    public List<OrganizationResult> store(List<OrganizationLine> batch) {
        List<OrganizationResult> results = new ArrayList<>();
        List<OrganizationLine> candidates = new ArrayList<>(waiting);
        for (OrganizationLine line : batch) {
            if (line.refusal() == null) {
                candidates.add(line);
            } else {
                results.add(told(line, Verdict.refused(line.refusal())));
            }
        }
        waiting = new ArrayList<>();
        while (!candidates.isEmpty()) {
            enter(takeDifferent(candidates), results);
        }
        giveUp(Math.max(0, waiting.size() - MOST_WAITING), results);
        return results;
    }

    /** Takes the first line for each organization; a later one is judged beside what that one made. */
    private static List<OrganizationLine> takeDifferent(List<OrganizationLine> candidates) {
        Set<String> seen = new HashSet<>();
        List<OrganizationLine> different = new ArrayList<>();
        candidates.removeIf(line -> seen.add(line.code()) && different.add(line));
        return different;
    }

    /** Enters those that name nothing that is missing, and has the others wait. */
    private void enter(List<OrganizationLine> lines, List<OrganizationResult> results) {
        Map<String, OrganizationLine> byCode =
                lines.stream().collect(Collectors.toMap(OrganizationLine::code, Function.identity()));
        List<LoadedOrganization> candidates =
                lines.stream().map(OrganizationLine::organization).toList();
        List<LoadedOrganization> ready = LoadOrder.ready(candidates, known(candidates));
        List<Verdict> verdicts = batches.store(ready, false, some -> register.load(some, promised, options.dryRun()));
        for (int i = 0; i < verdicts.size(); i++) {
            OrganizationLine line = byCode.remove(ready.get(i).code());
            if (options.dryRun() && verdicts.get(i).outcome() == Outcome.CREATED) {
                promised.add(line.code());
            }
            results.add(told(line, verdicts.get(i)));
        }
        lines.stream().filter(line -> byCode.containsKey(line.code())).forEach(waiting::add);
    }

    private Set<String> known(List<LoadedOrganization> organizations) {
        Set<String> known = new HashSet<>(register.known(LoadOrder.named(organizations)));
        known.addAll(promised);
        return known;
    }

    /** Refuses those that have waited longest. */
    private void giveUp(int howMany, List<OrganizationResult> results) {
        List<OrganizationLine> lost = waiting.subList(0, howMany);
        if (!lost.isEmpty()) {
            Set<String> known =
                    known(lost.stream().map(OrganizationLine::organization).toList());
            lost.forEach(line ->
                    results.add(told(line, Verdict.refused(line.organization().missing(known)))));
            lost.clear();
        }
    }

    @Override
    public List<OrganizationResult> finish() {
        List<OrganizationResult> results = new ArrayList<>();
        giveUp(waiting.size(), results);
        return results;
    }

    private OrganizationResult told(OrganizationLine line, Verdict verdict) {
        return OrganizationResult.of(line, verdict, options.language(), options.path());
    }
}
