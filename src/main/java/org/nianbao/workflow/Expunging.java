package org.nianbao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Changes.Change;
import org.nianbao.platform.time.Instants;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.publication.Expunction;
import org.nianbao.publication.Expunctions;
import org.nianbao.report.HeldReport;
import org.nianbao.report.StoredReport;
import org.nianbao.review.FindingNotes;
import org.nianbao.review.Gatekeeping;
import org.nianbao.review.ReturnReasons;

/** Erases what was published of a report, and what the desk still holds of it. Two persons do it together. */
@ApplicationScoped
class Expunging {

    private static final String ACTION = "expunction";
    private static final JsonNode PROPOSED = TextNode.valueOf("proposed");
    private static final JsonNode CONFIRMED = TextNode.valueOf("confirmed");

    private static final Bilingual OWN = new Bilingual(
            "您已提出这项清除，须由另一位发布人确认；至 %s 无人确认即失效",
            "You proposed this yourself; another publisher has to confirm it, or it lapses at %s");
    private static final Bilingual ANOTHER =
            new Bilingual("待确认的清除与您发送的不同；请先读取", "What waits to be confirmed is not what you sent; read it first");

    private final Steps steps;
    private final Expunctions expunctions;
    private final FindingNotes notes;
    private final Gatekeeping gates;
    private final ReturnReasons reasons;
    private final Access access;

    Expunging(
            Steps steps,
            Expunctions expunctions,
            FindingNotes notes,
            Gatekeeping gates,
            ReturnReasons reasons,
            Access access) {
        this.steps = steps;
        this.expunctions = expunctions;
        this.notes = notes;
        this.gates = gates;
        this.reasons = reasons;
        this.access = access;
    }

    /** The expunction of a report that waits for the caller, who is another person than the one who proposed it. */
    Optional<Expunction> waitingForCaller(String organization, int year) {
        return waiting(organization, year)
                .filter(waiting -> !waiting.proposedBy().equals(access.name()));
    }

    Optional<Expunction> waiting(String organization, int year) {
        return expunctions.waiting(organization, year);
    }

    private Optional<Expunction> waiting(StoredReport report) {
        return waiting(report.organization(), report.year());
    }

    /**
     * Proposes an expunction; it takes the place of another one that the caller proposed.
     *
     * @throws ProblemException 400 without a legal basis and a reason; 409 where the same waits already
     */
    @Transactional
    Expunction propose(Step step, StepBody.Erasure sent) {
        Step proposal = step.because(sent.reason().orElse(null)).changing(change(NullNode.instance, PROPOSED));
        steps.take(proposal, held -> propose(held.report(), sent));
        return expunctions.waiting(step.organization(), step.year()).orElseThrow();
    }

    private static void requireTexts(StepBody.Erasure sent) {
        Errors errors = new Errors();
        if (sent.legalBasis().isEmpty()) {
            errors.add("/legalBasis", ErrorCode.REQUIRED);
        }
        if (sent.reason().isEmpty()) {
            errors.add("/reason", ErrorCode.REQUIRED);
        }
        errors.throwIfAny();
    }

    private void propose(StoredReport report, StepBody.Erasure sent) {
        waiting(report).ifPresent(waiting -> refuseRepetition(waiting, sent));
        requireTexts(sent);
        expunctions.propose(
                report.organization(),
                report.year(),
                sent.revisions(),
                sent.legalBasis().orElseThrow(),
                sent.reason().orElseThrow(),
                access.name());
    }

    /** Somebody may have been faster, and then it is theirs that has to be read and confirmed. */
    private void refuseRepetition(Expunction waiting, StepBody.Erasure sent) {
        if (!waiting.proposedBy().equals(access.name())) {
            throw ProblemException.of(ProblemType.INVALID_TRANSITION, ANOTHER);
        }
        if (agrees(sent, waiting)) {
            throw ProblemException.of(ProblemType.INVALID_TRANSITION, OWN.with(Instants.text(waiting.lapsesAt())));
        }
    }

    /**
     * Does what another person proposed. Where it erases the latest revision the desk has a blank draft then, since
     * whatever stood there began with it.
     *
     * @throws ProblemException 409 where something else was proposed than the caller sends or has read
     */
    StoredReport confirm(Step step, StepBody.Erasure sent, Expunction read) {
        Step confirmation = step.because(read.reason()).changing(change(PROPOSED, CONFIRMED));
        return steps.take(confirmation, held -> {
            boolean stands = waiting(held.report()).filter(read::equals).isPresent();
            if (!stands || !agrees(sent, read)) {
                throw ProblemException.of(ProblemType.INVALID_TRANSITION, ANOTHER);
            }
            erase(held, read);
        });
    }

    private void erase(HeldReport held, Expunction expunction) {
        StoredReport report = held.report();
        expunctions.confirm(expunction, access.name());
        notes.erase(report);
        reasons.clear(report);
        if (expunction.revisions().contains(report.revision())) {
            gates.reset(report);
            held.erase(expunction.reason());
        } else {
            held.move(report.status());
        }
    }

    /** Whether what is sent says nothing else than what waits; what it leaves away agrees. */
    private static boolean agrees(StepBody.Erasure sent, Expunction waiting) {
        Set<Integer> proposed = new TreeSet<>(waiting.revisions());
        return (sent.revisions().isEmpty() || sent.revisions().equals(proposed))
                && sent.legalBasis()
                        .filter(text -> !text.equals(waiting.legalBasis()))
                        .isEmpty()
                && sent.reason().filter(text -> !text.equals(waiting.reason())).isEmpty();
    }

    private static Change change(JsonNode before, JsonNode after) {
        return new Change("/" + ACTION, before, after);
    }
}
