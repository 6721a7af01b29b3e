package org.nianbao.organization;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.json.Differences.Difference;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Changes the register, one change at a time: the tree is one thing, and two moves that are each right can make a
 * circle together. Changes are rare and short.
 */
@ApplicationScoped
class RegisterWriter {

    private static final Bilingual STILL_NEEDED = new Bilingual(
            "仍有下级机构、报告，或其他机构以其为代报、承接机构，不能删除；可以填写终止日期",
            "It has subordinates or reports, or others name it as their filer or successor, so it cannot be removed; give"
                    + " it an end instead");

    private final OrganizationRepository repository;
    private final OrganizationChecks checks;
    private final ObjectMapper mapper;

    RegisterWriter(OrganizationRepository repository, OrganizationChecks checks, ObjectMapper mapper) {
        this.repository = repository;
        this.checks = checks;
        this.mapper = mapper;
    }

    /** An organization as it was written, and whether it is new. */
    record Written(OrganizationEntity entity, boolean created) {}

    /**
     * Enters a new organization.
     *
     * @throws ProblemException 403 over its place in the tree, 400, 409 where the code is taken
     */
    @Transactional
    OrganizationEntity create(OrganizationBody body) {
        repository.lock();
        Histories beginning = judge(body);
        if (repository.findByIdOptional(body.code()).isPresent()) {
            throw ProblemException.of(ProblemType.ALREADY_EXISTS);
        }
        return store(new OrganizationEntity(), body, beginning);
    }

    /**
     * Makes an organization what the body says, or enters it where there is none.
     *
     * @throws ProblemException 403 over a new place in the tree, 400, 428, 412
     */
    @Transactional
    Written put(String code, OrganizationBody body, Preconditions conditions) {
        repository.lock();
        checks.code(body, code);
        Optional<OrganizationEntity> found = repository.findWhole(code);
        if (found.isPresent()) {
            Histories changed = judge(body, found.get(), conditions);
            return new Written(store(found.get(), body, changed), false);
        }
        Histories beginning = judge(body);
        conditions.refuseToCreate();
        return new Written(store(new OrganizationEntity(), body, beginning), true);
    }

    private Histories judge(OrganizationBody body) {
        checks.requireOverPlace(body);
        checks.references(body);
        Histories beginning = Histories.beginning(body);
        checks.past(body, beginning, body.validTo());
        body.errors().throwIfAny();
        return beginning;
    }

    private Histories judge(OrganizationBody body, OrganizationEntity entity, Preconditions conditions) {
        Histories stored = new Histories(entity.nameHistory(), entity.parentHistory());
        if (stored.isMovedBy(body)) {
            checks.requireOverPlace(body);
        }
        checks.references(body);
        Histories changed = stored;
        if (!conditions.areStale(entity.tag.toString())) {
            checks.past(body, stored, entity.validTo);
            checks.cycle(body, entity.code, stored);
            changed = stored.after(body);
        }
        body.errors().throwIfAny();
        conditions.requireCurrent(entity.tag.toString(), () -> differences(body, entity));
        return changed;
    }

    private List<Difference> differences(OrganizationBody body, OrganizationEntity entity) {
        return body.differencesFrom(mapper.valueToTree(entity.latest()));
    }

    /** Writes an organization that was judged. */
    OrganizationEntity store(OrganizationEntity entity, OrganizationBody body, Histories histories) {
        entity.code = body.code();
        entity.tag = UUID.randomUUID();
        entity.kind = body.kind().word();
        entity.division = body.division();
        entity.shortNames = body.shortNames();
        entity.validFrom = body.validFrom();
        entity.validTo = body.validTo();
        entity.filedBy = body.filedBy();
        entity.setNames(histories.names());
        entity.setParents(histories.parents());
        entity.setSuccessors(body.successors());
        repository.persistAndFlush(entity);
        return entity;
    }

    /**
     * Removes an organization that nothing refers to.
     *
     * @throws ProblemException 404, 428, 412; 409 while anything refers to it, in whatever table
     */
    @Transactional
    void remove(String code, Preconditions conditions) {
        repository.lock();
        OrganizationEntity entity = repository.findWhole(code).orElseThrow(OrganizationRepository::notFound);
        conditions.requireCurrent(entity.tag.toString(), List::of);
        try {
            repository.delete(entity);
            repository.flush();
        } catch (ConstraintViolationException violation) {
            if (violation.getKind() == ConstraintKind.FOREIGN_KEY) {
                throw ProblemException.of(ProblemType.INVALID_TRANSITION, STILL_NEEDED);
            }
            throw violation;
        }
    }
}
