package org.nianbao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.review.GateDecision;
import org.nianbao.review.Reason;
import org.nianbao.review.Texts;

/** What callers send along with a step. Where nothing is needed the body may be left away. */
final class StepBody {

    private static final Bilingual REVISION = new Bilingual("版本号", "the number of a revision");
    private static final int MOST_REASONS = 200;

    /** The longest of our pointers has fewer than 200. */
    private static final int LONGEST_POINTER = 500;

    private final JsonObject source;
    private final Errors errors = new Errors();

    private StepBody(InputStream body, String... members) {
        source = JsonObject.of(RequestBody.readOptional(body, RequestBody.SMALL, errors), "", errors)
                .only(members);
    }

    /** A step for which nothing has to be said. */
    static void empty(InputStream body) {
        StepBody read = new StepBody(body);
        read.errors.throwIfAny();
    }

    /** A step that has to be justified. */
    static String reason(InputStream body) {
        StepBody read = new StepBody(body, "reason");
        String reason = Texts.required(read.source, "reason");
        read.errors.throwIfAny();
        return reason;
    }

    /** A step that may be justified. */
    static Optional<String> optionalReason(InputStream body) {
        StepBody read = new StepBody(body, "reason");
        Optional<String> reason = Texts.optional(read.source, "reason");
        read.errors.throwIfAny();
        return reason;
    }

    /** Reasons that each point to a place of the report. */
    static List<Reason> reasons(InputStream body, JsonNode document) {
        StepBody read = new StepBody(body, "reasons");
        List<Reason> reasons = read.reasons(document);
        if (reasons.isEmpty() && read.errors.isEmpty()) {
            read.errors.add("/reasons", ErrorCode.REQUIRED);
        }
        read.errors.throwIfAny();
        return reasons;
    }

    private List<Reason> reasons(JsonNode document) {
        List<Reason> reasons = source.objects("reasons")
                .map(reason -> reason(reason.only("pointer", "text"), document))
                .toList();
        if (reasons.size() > MOST_REASONS) {
            errors.add("/reasons", ErrorCode.TOO_MANY, MOST_REASONS, reasons.size());
        }
        return reasons;
    }

    private Reason reason(JsonObject reason, JsonNode document) {
        Optional<String> pointer = reason.text("pointer", LONGEST_POINTER);
        pointer.filter(place -> !isPlace(place, document))
                .ifPresent(place -> errors.add(reason.at("pointer"), ErrorCode.NO_SUCH_PLACE, place));
        return new Reason(reason.required("pointer", pointer), Texts.required(reason, "text"));
    }

    private static boolean isPlace(String pointer, JsonNode document) {
        try {
            return !document.at(pointer).isMissingNode();
        } catch (IllegalArgumentException noPointer) {
            return false;
        }
    }

    /**
     * A decision at a gate.
     *
     * @param comment {@code null} where there is none; a refusal needs one
     */
    record Verdict(GateDecision decision, String comment) {

        boolean passes() {
            return decision == GateDecision.PASSED;
        }
    }

    static Verdict verdict(InputStream body) {
        StepBody read = new StepBody(body, "decision", "comment");
        JsonObject source = read.source.nullable("comment");
        GateDecision decision = source.required("decision", source.oneOf("decision", GateDecision.WORDS));
        Optional<String> comment = Texts.optional(source, "comment");
        if (decision == GateDecision.REFUSED && !source.present("comment")) {
            read.errors.add("/comment", ErrorCode.REQUIRED);
        }
        read.errors.throwIfAny();
        return new Verdict(decision, comment.orElse(null));
    }

    /**
     * An expunction, as it is proposed or confirmed.
     *
     * @param revisions those to be erased, empty for all
     */
    record Erasure(Set<Integer> revisions, Optional<String> legalBasis, Optional<String> reason) {}

    static Erasure erasure(InputStream body, int lastRevision) {
        StepBody read = new StepBody(body, "revisions", "legalBasis", "reason");
        Set<Integer> revisions = new TreeSet<>();
        read.source
                .elements("revisions")
                .forEach(element -> read.revision(element, lastRevision).ifPresent(revisions::add));
        Erasure erasure = new Erasure(
                revisions, Texts.optional(read.source, "legalBasis"), Texts.optional(read.source, "reason"));
        read.errors.throwIfAny();
        return erasure;
    }

    private Optional<Integer> revision(JsonObject.Element element, int lastRevision) {
        if (!element.value().isNumber()) {
            errors.add(element.pointer(), ErrorCode.WRONG_TYPE, REVISION);
            return Optional.empty();
        }
        return Numbers.check(element.value().decimalValue(), Numbers.whole(1, lastRevision), element.pointer(), errors)
                .map(BigDecimal::intValueExact);
    }
}
