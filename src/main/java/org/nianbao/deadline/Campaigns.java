package org.nianbao.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Makes and removes campaigns. */
@ApplicationScoped
class Campaigns {

    private static final Bilingual NONE = new Bilingual("没有这项统一安排", "There is no such campaign");
    private static final Bilingual EXISTS = new Bilingual(
            "机构 %s 对 %s 年度已有统一安排；请先删除原有的一项", "Organization %s has a campaign for %s already; remove it first");

    private final CampaignRepository repository;
    private final StatutoryDeadlines statutory;
    private final Register register;
    private final Access access;
    private final Calendar calendar;

    Campaigns(
            CampaignRepository repository,
            StatutoryDeadlines statutory,
            Register register,
            Access access,
            Calendar calendar) {
        this.repository = repository;
        this.statutory = statutory;
        this.register = register;
        this.access = access;
        this.calendar = calendar;
    }

    /**
     * Makes a campaign; whoever may not do so there learns only that.
     *
     * @throws ProblemException 403, 400; 409 where there is one for this organization and year
     */
    @Transactional
    Campaign create(JsonNode sent, Errors errors, Preconditions conditions) {
        CampaignBody body = CampaignBody.read(sent, statutory, errors);
        if (body.within() != null) {
            access.requireOver(body.within());
            if (!register.exists(body.within())) {
                errors.add("/within", ErrorCode.UNKNOWN_ORGANIZATION, body.within());
            }
        }
        errors.throwIfAny();
        conditions.refuseToCreate();
        return store(body).view();
    }

    private CampaignEntity store(CampaignBody body) {
        CampaignEntity entity = new CampaignEntity();
        entity.id = UUID.randomUUID();
        entity.name = body.name();
        entity.year = body.year();
        entity.within = body.within();
        entity.setDeadlines(body.deadlines());
        entity.setGates(body.gates());
        entity.createdAt = calendar.now();
        entity.createdBy = access.name();
        try {
            repository.persistAndFlush(entity);
        } catch (ConstraintViolationException refused) {
            if (refused.getKind() == ConstraintKind.UNIQUE) {
                throw ProblemException.of(
                        ProblemType.ALREADY_EXISTS, EXISTS.with(body.within(), String.valueOf(body.year())));
            }
            throw refused;
        }
        return entity;
    }

    /** A campaign, or 404. */
    @Transactional
    Campaign get(UUID id) {
        return find(id).view();
    }

    private CampaignEntity find(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound(NONE));
    }

    /**
     * Removes a campaign.
     *
     * @throws ProblemException 404, 403, 428, 412
     */
    @Transactional
    void remove(UUID id, Preconditions conditions) {
        CampaignEntity entity = find(id);
        access.requireOver(entity.within);
        conditions.requireCurrent(id.toString(), List::of);
        repository.delete(entity);
    }
}
