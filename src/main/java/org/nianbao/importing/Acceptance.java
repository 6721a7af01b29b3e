package org.nianbao.importing;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nianbao.figures.ReportDocument;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Organization;
import org.nianbao.organization.Register;
import org.nianbao.platform.json.Changes.Change;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.publication.Publications;
import org.nianbao.report.NewReports;
import org.nianbao.report.ReportPlace;
import org.nianbao.report.StoredReport;

/** Makes imports into reports on the desk, as they were published: what does not reconcile in them stays. */
@ApplicationScoped
class Acceptance {

    /** How the history tells it. */
    private static final String DEED = "acceptance";

    private static final Bilingual ALREADY =
            new Bilingual("该导入件已接受为 %s 的 %s 年度报告", "It was accepted already, as the report of %s for %s");
    private static final Bilingual OPEN =
            new Bilingual("尚不能确定报告的%s，请在请求中写明", "It is not certain of what %s the report is; say so in the request");
    private static final Bilingual ORGANIZATION = new Bilingual("机构", "organization");
    private static final Bilingual YEAR = new Bilingual("年份", "year");
    private static final Bilingual BOTH = new Bilingual("机构和年份", "organization and year");
    private static final Bilingual PUBLISHED =
            new Bilingual("%s 已发布 %s 年度的报告", "%s has published a report for %s already");

    private final ImportStore store;
    private final Imports imports;
    private final ReadingRecord readings;
    private final NewReports reports;
    private final Publications publications;
    private final Register register;
    private final Access access;

    Acceptance(
            ImportStore store,
            Imports imports,
            ReadingRecord readings,
            NewReports reports,
            Publications publications,
            Register register,
            Access access) {
        this.store = store;
        this.imports = imports;
        this.readings = readings;
        this.reports = reports;
        this.publications = publications;
        this.register = register;
        this.access = access;
    }

    /**
     * Accepts an import.
     *
     * @throws ProblemException 403, 404; 409 where it was accepted, where something is open that the body does not settle,
     *     and where the organization has a report for the year
     */
    @Transactional
    StoredReport accept(UUID id, AcceptanceBody body) {
        body.organization().ifPresent(access::requireOver);
        imports.get(id);
        StoredImport stored = store.lock(id).orElseThrow(Imports::missing);
        refuseSecond(stored);
        ReportPlace place = place(stored, body);
        access.requireOver(place.organization());
        Organization organization = organization(place);
        if (publications.find(place.organization(), place.year()).isPresent()) {
            throw exists(PUBLISHED, place);
        }
        StoredReport report = reports.openImported(document(stored, body, place), DEED, sources(stored));
        store.accepted(
                stored, report.id(), place, identity(stored, organization).toJson());
        return report;
    }

    private static void refuseSecond(StoredImport stored) {
        stored.report().ifPresent(place -> {
            throw exists(ALREADY, place);
        });
    }

    private static ProblemException exists(Bilingual told, ReportPlace place) {
        return ProblemException.of(
                ProblemType.ALREADY_EXISTS, told.with(place.organization(), String.valueOf(place.year())));
    }

    /** Of what is open, only the body decides; what is not, it may decide otherwise. */
    private static ReportPlace place(StoredImport stored, AcceptanceBody body) {
        List<String> open = new ArrayList<>();
        Optional<String> organization = body.organization().or(() -> Optional.ofNullable(stored.organization()));
        Optional<Integer> year = body.year()
                .or(() -> stored.open().contains("/year") ? Optional.empty() : Optional.ofNullable(stored.year()));
        organization.ifPresentOrElse(known -> {}, () -> open.add("/organization"));
        year.ifPresentOrElse(known -> {}, () -> open.add("/year"));
        if (!open.isEmpty()) {
            Bilingual what = open.size() == 2 ? BOTH : organization.isEmpty() ? ORGANIZATION : YEAR;
            throw ProblemException.of(ProblemType.INVALID_TRANSITION, OPEN.with(what))
                    .with("open", open);
        }
        return new ReportPlace(organization.get(), year.get());
    }

    private Organization organization(ReportPlace place) {
        return register.find(place.organization(), LocalDate.of(place.year(), Month.DECEMBER, 31))
                .orElseThrow(() -> ProblemException.invalid(
                        "/organization", ErrorCode.UNKNOWN_ORGANIZATION, place.organization()));
    }

    private ReportDocument document(StoredImport stored, AcceptanceBody body, ReportPlace place) {
        ReportDocument read = readings.document(stored.reading());
        return read.of(body.scope().orElse(read.scope())).at(place.organization(), place.year(), read.title());
    }

    private static List<Change> sources(StoredImport stored) {
        return List.of(
                new Change(
                        "/import/id",
                        NullNode.instance,
                        new TextNode(stored.id().toString())),
                new Change("/import/sha256", NullNode.instance, new TextNode(stored.sha256())));
    }

    /** As it was matched, or as whoever accepts it says. */
    private static Identity identity(StoredImport stored, Organization organization) {
        boolean matched = organization.code().equals(stored.organization());
        Candidate match = matched
                ? Candidate.stored(stored.identity().get("match"))
                : Candidate.of(organization, null, MatchReason.TOLD);
        return new Identity(Optional.of(match), Optional.empty(), List.of(), List.of(), List.of());
    }
}
