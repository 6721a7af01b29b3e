package org.nianbao.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nianbao.figures.ReportDocument;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Organization;
import org.nianbao.organization.Register;
import org.nianbao.platform.bulk.Outcome;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Takes in what was published elsewhere, many publications at a time. */
@ApplicationScoped
public class PublicationLoading {

    private static final Bilingual FILED_HERE = new Bilingual(
            "%s 的 %s 年度报告是在此填报、发布的，请在此更正", "The report of %s for %s was filed and published here; amend it here");
    private static final Bilingual GONE = new Bilingual(
            "%s 的 %s 年度报告已撤回或清除，请在此重新填报、发布",
            "The report of %s for %s was withdrawn or expunged; publish it again here");

    /** Published with the revision, for good and therefore in Chinese. */
    private static final String LOADED_AGAIN = "重新导入";

    private final LatestRevisions latest;
    private final PublicationRepository publications;
    private final RevisionRepository revisions;
    private final RevisionContent contents;
    private final RevisionFigures figures;
    private final Register register;
    private final Calendar calendar;

    PublicationLoading(
            LatestRevisions latest,
            PublicationRepository publications,
            RevisionRepository revisions,
            RevisionContent contents,
            RevisionFigures figures,
            Register register,
            Calendar calendar) {
        this.latest = latest;
        this.publications = publications;
        this.revisions = revisions;
        this.contents = contents;
        this.figures = figures;
        this.register = register;
        this.calendar = calendar;
    }

    /**
     * Makes revisions of those that say something new. The caller sees to it that nothing else can come onto the desk at
     * their places meanwhile.
     *
     * @param loaded not two for the same organization and year
     * @return what became of each, in their order
     */
    @Transactional(TxType.MANDATORY)
    public List<Verdict> load(List<NewRevision> loaded) {
        Map<PublicationEntity.Key, LatestRevisions.Latest> standing =
                latest.lock(loaded.stream().map(PublicationLoading::key).toList());
        Map<PublicationEntity.Key, Organization> organizations = organizations(loaded);
        Instant now = calendar.now();
        List<StoredRevision> written = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (NewRevision revision : loaded) {
            Organization organization = organizations.get(key(revision));
            Verdict verdict = judge(revision, organization, standing.get(key(revision)));
            verdicts.add(verdict);
            if (verdict.outcome() == Outcome.CREATED || verdict.outcome() == Outcome.REPLACED) {
                Chained place = place(verdict.revision(), standing.get(key(revision)), now);
                written.add(contents.store(
                        place.revision() == 1 ? revision : revision.because(LOADED_AGAIN), organization, place));
            }
        }
        write(written);
        return verdicts;
    }

    private static PublicationEntity.Key key(NewRevision revision) {
        ReportDocument document = revision.document();
        return new PublicationEntity.Key(document.organization(), document.year());
    }

    /** Each as it was on the last day of its year. */
    private Map<PublicationEntity.Key, Organization> organizations(List<NewRevision> loaded) {
        Map<Integer, List<String>> codes = loaded.stream()
                .map(NewRevision::document)
                .collect(Collectors.groupingBy(
                        ReportDocument::year,
                        TreeMap::new,
                        Collectors.mapping(ReportDocument::organization, Collectors.toList())));
        Map<PublicationEntity.Key, Organization> found = new HashMap<>();
        codes.forEach((year, ofYear) -> register.find(ofYear, LocalDate.of(year, Month.DECEMBER, 31))
                .forEach((code, organization) -> found.put(new PublicationEntity.Key(code, year), organization)));
        return found;
    }

    private Verdict judge(NewRevision revision, Organization organization, LatestRevisions.Latest standing) {
        ReportDocument document = revision.document();
        if (organization == null) {
            return Verdict.refused(
                    ProblemException.invalid("/organization", ErrorCode.UNKNOWN_ORGANIZATION, document.organization()));
        }
        if (standing == null) {
            return Verdict.of(Outcome.CREATED, 1);
        }
        if (!standing.isVisible()) {
            return refused(GONE, document);
        }
        if (standing.says(revision)) {
            return Verdict.of(Outcome.UNCHANGED, standing.revision());
        }
        return standing.isImported()
                ? Verdict.of(Outcome.REPLACED, standing.revision() + 1)
                : refused(FILED_HERE, document);
    }

    private static Verdict refused(Bilingual told, ReportDocument document) {
        return Verdict.refused(ProblemException.of(
                ProblemType.INVALID_TRANSITION, told.with(document.organization(), String.valueOf(document.year()))));
    }

    private static Chained place(int revision, LatestRevisions.Latest before, Instant now) {
        return before == null
                ? new Chained(revision, null, now, now)
                : new Chained(revision, before.sha256(), now, before.firstPublishedAt());
    }

    private void write(List<StoredRevision> written) {
        if (!written.isEmpty()) {
            publications.advance(written);
            revisions.add(written);
            figures.add(written);
        }
    }
}
