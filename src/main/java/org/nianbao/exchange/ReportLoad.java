package org.nianbao.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** A load of reports, line by line. */
final class ReportLoad implements LineKind<ReportLine> {

    private final ReportLines lines;
    private final ReportLoader loader;
    private final LoadScope scope;
    private final Batches batches;
    private final LoadOptions options;

    ReportLoad(ReportLines lines, ReportLoader loader, LoadScope scope, Batches batches, LoadOptions options) {
        this.lines = lines;
        this.loader = loader;
        this.scope = scope;
        this.batches = batches;
        this.options = options;
    }

    @Override
    public ReportLine read(InputLines.Line line) {
        return lines.read(line);
    }

    @Override
    public ReportLine unreadable(long number, ProblemException why) {
        return ReportLine.refused(number, null, why);
    }

    @Override
    public ReportResult failed(ReportLine line, String incident) {
        Verdict failure = Verdict.refused(ProblemException.of(ProblemType.INTERNAL_ERROR));
        return ReportResult.of(line, failure, options.language(), incident);
    }

    @Override
    public List<ReportResult> store(List<ReportLine> batch) {
        Set<String> mine = scope.within(
                loader.role(),
                batch.stream()
                        .filter(line -> line.refusal() == null)
                        .map(ReportLine::organization)
                        .collect(Collectors.toSet()));
        List<ReportLine> fit = batch.stream()
                .filter(line -> line.refusal() == null && mine.contains(line.organization()))
                .toList();
        Iterator<Verdict> stored =
                batches.store(fit, options.dryRun(), loader::load).iterator();
        List<ReportResult> results = new ArrayList<>();
        for (ReportLine line : batch) {
            Verdict verdict = refusal(line, mine).map(Verdict::refused).orElseGet(stored::next);
            results.add(ReportResult.of(line, verdict, options.language(), options.path()));
        }
        return results;
    }

    private static Optional<ProblemException> refusal(ReportLine line, Set<String> mine) {
        if (line.refusal() != null) {
            return Optional.of(line.refusal());
        }
        return mine.contains(line.organization())
                ? Optional.empty()
                : Optional.of(ProblemException.of(ProblemType.FORBIDDEN));
    }
}
