package org.nianbao.organization;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Organization.NamePeriod;
import org.nianbao.organization.Organization.ParentPeriod;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** What can be said of a body only beside the register. Mistakes go to the errors of the body. */
@ApplicationScoped
class OrganizationChecks {

    static final Bilingual ROOTS_ARE_RESERVED = new Bilingual(
            "只有管理整个名录的用户才能登记没有上级的机构",
            "Only those who keep the whole register may enter an organization without a parent");

    private final OrganizationRepository repository;
    private final Access access;
    private final ObjectMapper mapper;

    OrganizationChecks(OrganizationRepository repository, Access access, ObjectMapper mapper) {
        this.repository = repository;
        this.access = access;
        this.mapper = mapper;
    }

    /** Ends the request (403) of a caller who may not put organizations where the body puts this one. */
    void requireOverPlace(OrganizationBody body) {
        if (body.parent() != null) {
            access.requireOver(body.parent());
        } else if (!body.source().present("parent") && !access.reach().everything()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, ROOTS_ARE_RESERVED);
        }
    }

    void code(OrganizationBody body, String inPath) {
        if (body.code() != null) {
            body.source().readOnly("code", TextNode.valueOf(inPath));
        }
    }

    void references(OrganizationBody body) {
        if (body.references().isEmpty()) {
            return;
        }
        Set<String> known = repository.known(body.references().values());
        body.references().forEach((pointer, code) -> {
            if (!known.contains(code) && !code.equals(body.code())) {
                body.errors().add(pointer, ErrorCode.UNKNOWN_ORGANIZATION, code);
            }
        });
    }

    /** The past may be sent back as it is kept, and is changed only through {@code effectiveFrom}. */
    void past(OrganizationBody body, Histories kept, LocalDate end) {
        body.source().readOnly("names", mapper.valueToTree(kept.names().periods(end, NamePeriod::new)));
        body.source().readOnly("parents", mapper.valueToTree(kept.parents().periods(end, ParentPeriod::new)));
    }

    /** Nobody stands above itself, on no day. */
    void cycle(OrganizationBody body, String code, Histories stored) {
        LocalDate since = body.effectiveFrom();
        if (body.parent() == null || since == null || body.parent().equals(code) || !stored.isMovedBy(body)) {
            return;
        }
        // What holds from the beginning counts for the days before, too.
        Optional<LocalDate> after = Optional.of(since).filter(day -> !day.equals(body.validFrom()));
        if (repository.wouldMeetItself(code, body.parent(), after)) {
            body.errors().add("/parent", ErrorCode.CYCLE, body.parent());
        }
    }
}
