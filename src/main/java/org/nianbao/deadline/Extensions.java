package org.nianbao.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.nianbao.history.Entry;
import org.nianbao.history.History;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.json.Changes.Change;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Grants and removes extensions, and has the history of the report tell of both. */
@ApplicationScoped
class Extensions {

    private static final String ACTION = "extension";
    private static final Bilingual NONE = new Bilingual("没有这项延期", "There is no such extension");
    private static final Bilingual EXISTS = new Bilingual(
            "机构 %s 的 %s 年度报告已有延期；请先删除原有的一项", "The report of %s for %s has an extension already; remove it first");
    private static final Bilingual NOT_LATER =
            new Bilingual("应晚于现有的截止日 %s", "This should be later than the deadline, %s");

    private final ExtensionRepository repository;
    private final Deadlines deadlines;
    private final Register register;
    private final History history;
    private final Access access;
    private final Calendar calendar;

    Extensions(
            ExtensionRepository repository,
            Deadlines deadlines,
            Register register,
            History history,
            Access access,
            Calendar calendar) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.register = register;
        this.history = history;
        this.access = access;
        this.calendar = calendar;
    }

    /**
     * Grants an extension; whoever may not do so learns only that.
     *
     * @throws ProblemException 403, 400; 409 where there is one for this organization and year
     */
    @Transactional
    Extension grant(JsonNode sent, Errors errors, Preconditions conditions) {
        ExtensionBody body = ExtensionBody.read(sent, errors);
        if (body.organization() != null) {
            access.requireOver(body.organization());
            if (!register.exists(body.organization())) {
                errors.add("/organization", ErrorCode.UNKNOWN_ORGANIZATION, body.organization());
            }
        }
        errors.throwIfAny();
        LocalDate planned = deadlines
                .planned(body.organization(), body.year())
                .orElseThrow(() -> ProblemException.invalid("/until", ErrorCode.NO_DEADLINE));
        if (!body.until().isAfter(planned)) {
            throw ProblemException.invalid("/until", ErrorCode.INCONSISTENT_PERIOD, NOT_LATER.with(planned));
        }
        conditions.refuseToCreate();
        Extension granted = store(body).view();
        record(granted, planned, granted.until(), granted.reason());
        return granted;
    }

    private ExtensionEntity store(ExtensionBody body) {
        ExtensionEntity entity = new ExtensionEntity();
        entity.id = UUID.randomUUID();
        entity.organization = body.organization();
        entity.year = body.year();
        entity.until = body.until();
        entity.reason = body.reason();
        entity.grantedAt = calendar.now();
        entity.grantedBy = access.name();
        try {
            repository.persistAndFlush(entity);
        } catch (ConstraintViolationException refused) {
            if (refused.getKind() == ConstraintKind.UNIQUE) {
                throw ProblemException.of(
                        ProblemType.ALREADY_EXISTS, EXISTS.with(body.organization(), String.valueOf(body.year())));
            }
            throw refused;
        }
        return entity;
    }

    /** An extension, or 404. */
    @Transactional
    Extension get(UUID id) {
        return find(id).view();
    }

    private ExtensionEntity find(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(NONE));
    }

    /**
     * Removes an extension.
     *
     * @throws ProblemException 404, 403, 428, 412
     */
    @Transactional
    void remove(UUID id, Preconditions conditions) {
        ExtensionEntity entity = find(id);
        access.requireOver(entity.organization);
        conditions.requireCurrent(id.toString(), List::of);
        repository.delete(entity);
        LocalDate planned = deadlines.planned(entity.organization, entity.year).orElse(null);
        record(entity.view(), entity.until, planned, null);
    }

    private void record(Extension extension, LocalDate before, LocalDate after, String reason) {
        Change change = new Change("/deadline", json(before), json(after));
        history.add(new Entry(extension.organization(), extension.year(), ACTION, reason, List.of(change)));
    }

    private static JsonNode json(LocalDate day) {
        return Optional.ofNullable(day)
                .map(known -> (JsonNode) TextNode.valueOf(known.toString()))
                .orElse(StrictJson.NODES.nullNode());
    }
}
