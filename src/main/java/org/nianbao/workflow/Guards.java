package org.nianbao.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nianbao.consistency.CheckAnswer;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.Finding;
import org.nianbao.figures.ReportDocument;
import org.nianbao.identity.Access;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.publication.PublicationState;
import org.nianbao.publication.Publications;
import org.nianbao.report.ReportAuthors;
import org.nianbao.report.StoredCheck;
import org.nianbao.report.StoredReport;
import org.nianbao.review.FindingNotes;
import org.nianbao.review.Gatekeeping;
import org.nianbao.review.ReturnReason;
import org.nianbao.review.ReturnReasons;

/** Judges what must hold for a step. */
@ApplicationScoped
class Guards {

    private final WorkflowDefinition definition;
    private final Access access;
    private final ReportAuthors authors;
    private final Gatekeeping gates;
    private final ReturnReasons reasons;
    private final FindingNotes notes;
    private final StoredCheck check;
    private final Publications publications;

    Guards(
            WorkflowDefinition definition,
            Access access,
            ReportAuthors authors,
            Gatekeeping gates,
            ReturnReasons reasons,
            FindingNotes notes,
            StoredCheck check,
            Publications publications) {
        this.definition = definition;
        this.access = access;
        this.authors = authors;
        this.gates = gates;
        this.reasons = reasons;
        this.notes = notes;
        this.check = check;
        this.publications = publications;
    }

    /** Whether a guard lets through; it is not asked for more than that. */
    boolean holds(Guard guard, StoredReport report) {
        return refusal(guard, report, false).isEmpty();
    }

    /** The problem that a guard answers, or nothing where it lets through. */
    Optional<ProblemException> refusal(Guard guard, StoredReport report, boolean settlesData) {
        return switch (guard) {
            case NOT_AN_AUTHOR -> unless(!authors.include(access.name(), report), guard, ProblemType.FORBIDDEN);
            case UNREVIEWED -> unless(gates.isUntouched(report), guard);
            case REASONS_ANSWERED -> unanswered(report);
            case CHANGES_SOMETHING -> unless(changesSomething(report), guard);
            case CONSISTENT -> inconsistent(report);
            case WARNINGS_SETTLED -> settlesData ? unsettled(report) : Optional.empty();
            case PUBLICLY_VISIBLE ->
                unless(publication(report).filter(PublicationState::isVisible).isPresent(), guard);
            case ONCE_PUBLISHED -> unless(report.revision() != null, guard);
            case CONTENT_KEPT ->
                unless(report.revision() == null || published(report).isPresent(), guard);
        };
    }

    private Optional<ProblemException> unanswered(StoredReport report) {
        List<String> open = reasons.of(report).stream()
                .filter(reason -> !reason.answered())
                .map(ReturnReason::id)
                .toList();
        return unlessEmpty(open, Guard.REASONS_ANSWERED, "reasons");
    }

    private Optional<ProblemException> unsettled(StoredReport report) {
        List<String> open = notes.open(report, check.check(report)).stream()
                .map(Finding::id)
                .toList();
        return unlessEmpty(open, Guard.WARNINGS_SETTLED, "findings");
    }

    /** Says by id what is still to be done. */
    private Optional<ProblemException> unlessEmpty(List<String> open, Guard guard, String member) {
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(ProblemException.of(
                                ProblemType.INVALID_TRANSITION,
                                definition.refusal(guard).with(open.size()))
                        .with(member, open));
    }

    /** Errors of an imported report stand as they were published; what could not be read is no error of its own. */
    private Optional<ProblemException> inconsistent(StoredReport report) {
        CheckResult result = check.check(report);
        boolean stops = report.isImported() ? report.document().figures().hasUnread() : !result.consistent();
        return stops ? Optional.of(CheckAnswer.refusal(result)) : Optional.empty();
    }

    private boolean changesSomething(StoredReport report) {
        return report.revision() == null
                || published(report)
                        .filter(standing ->
                                standing.toJson().equals(report.document().toJson()))
                        .isEmpty();
    }

    private Optional<ReportDocument> published(StoredReport report) {
        return publications.document(report.organization(), report.year());
    }

    private Optional<PublicationState> publication(StoredReport report) {
        return publications.find(report.organization(), report.year());
    }

    private Optional<ProblemException> unless(boolean holds, Guard guard) {
        return unless(holds, guard, ProblemType.INVALID_TRANSITION);
    }

    private Optional<ProblemException> unless(boolean holds, Guard guard, ProblemType type) {
        return holds ? Optional.empty() : Optional.of(ProblemException.of(type, definition.refusal(guard)));
    }
}
