package org.nianbao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.consistency.CheckAnswer;
import org.nianbao.deadline.FilingSeason;
import org.nianbao.history.Entry;
import org.nianbao.history.History;
import org.nianbao.identity.Access;
import org.nianbao.identity.Role;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.bulk.Outcome;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.publication.NewRevision;
import org.nianbao.publication.PublicationLoading;
import org.nianbao.report.Origin;
import org.nianbao.report.ReportPlace;
import org.nianbao.report.Reports;
import org.nianbao.workflow.PublishedFindings;

/** Publishes loaded reports as they were published elsewhere, with what does not reconcile in them. */
@ApplicationScoped
class PublishedLoader implements ReportLoader {

    private static final String ACTION = "publication";

    private static final Bilingual ON_THE_DESK =
            new Bilingual("%s 的 %s 年度报告正在此填报，请在此发布", "The report of %s for %s is being filed here; publish it here");
    private static final Bilingual SEASON_OPEN = new Bilingual(
            "%s 的 %s 年度报告尚在填报期内，请在此填报", "The filing season of %s for %s is still open; file the report here");

    private final Reports reports;
    private final FilingSeason season;
    private final PublicationLoading publications;
    private final History history;
    private final Access access;

    PublishedLoader(
            Reports reports, FilingSeason season, PublicationLoading publications, History history, Access access) {
        this.reports = reports;
        this.season = season;
        this.publications = publications;
        this.history = history;
        this.access = access;
    }

    @Override
    public Role role() {
        return Role.LOADER;
    }

    @Override
    public List<Verdict> load(List<ReportLine> lines) {
        Set<ReportPlace> occupied =
                reports.occupied(lines.stream().map(ReportLine::place).toList());
        Set<ReportPlace> open = open(lines);
        Map<Long, Verdict> verdicts = new HashMap<>();
        List<ReportLine> rest = new ArrayList<>();
        for (ReportLine line : lines) {
            Optional<ProblemException> refusal = refusal(line, occupied, open);
            refusal.ifPresentOrElse(why -> verdicts.put(line.number(), Verdict.refused(why)), () -> rest.add(line));
        }
        while (!rest.isEmpty()) {
            publish(takeDifferent(rest), verdicts);
        }
        return lines.stream().map(line -> verdicts.get(line.number())).toList();
    }

    private Set<ReportPlace> open(List<ReportLine> lines) {
        Map<Integer, Set<String>> codes = lines.stream()
                .collect(Collectors.groupingBy(
                        ReportLine::year, Collectors.mapping(ReportLine::organization, Collectors.toSet())));
        Set<ReportPlace> open = new HashSet<>();
        codes.forEach(
                (year, ofYear) -> season.open(ofYear, year).forEach(code -> open.add(new ReportPlace(code, year))));
        return open;
    }

    private static Optional<ProblemException> refusal(
            ReportLine line, Set<ReportPlace> occupied, Set<ReportPlace> open) {
        if (line.document().figures().hasUnread()) {
            return Optional.of(CheckAnswer.refusal(line.check()));
        }
        if (occupied.contains(line.place())) {
            return Optional.of(ProblemException.of(ProblemType.ALREADY_EXISTS, told(ON_THE_DESK, line)));
        }
        return open.contains(line.place())
                ? Optional.of(ProblemException.of(ProblemType.INVALID_TRANSITION, told(SEASON_OPEN, line)))
                : Optional.empty();
    }

    private static Bilingual told(Bilingual text, ReportLine line) {
        return text.with(line.organization(), String.valueOf(line.year()));
    }

    /** Takes the first line for each organization and year; a later one is judged beside what that one made. */
    private static List<ReportLine> takeDifferent(List<ReportLine> rest) {
        Set<ReportPlace> seen = new HashSet<>();
        List<ReportLine> different = new ArrayList<>();
        rest.removeIf(line -> seen.add(line.place()) && different.add(line));
        return different;
    }

    private void publish(List<ReportLine> lines, Map<Long, Verdict> verdicts) {
        List<Verdict> made =
                publications.load(lines.stream().map(this::revision).toList());
        List<Entry> deeds = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            ReportLine line = lines.get(i);
            verdicts.put(line.number(), made.get(i));
            Outcome outcome = made.get(i).outcome();
            if (outcome == Outcome.CREATED || outcome == Outcome.REPLACED) {
                deeds.add(new Entry(line.organization(), line.year(), ACTION, null, List.of()));
            }
        }
        if (!deeds.isEmpty()) {
            history.add(deeds, access.name());
        }
    }

    private NewRevision revision(ReportLine line) {
        return new NewRevision(
                line.document(),
                Origin.IMPORTED.word(),
                line.source(),
                null,
                List.of(),
                PublishedFindings.of(line.check()),
                access.name());
    }
}
