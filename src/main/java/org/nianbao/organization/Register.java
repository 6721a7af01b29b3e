package org.nianbao.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.time.Calendar;

/**
 * The register as other packages read it. Their own SQL may use the functions {@code organization_subtree(root, day)},
 * {@code organization_name_on(code, day)} and {@code organization_parent_on(code, day)}, and refer to
 * {@code organization (code)} by foreign keys; such a key keeps an organization from being removed.
 */
@ApplicationScoped
public class Register {

    private final OrganizationRepository repository;
    private final Calendar calendar;

    Register(OrganizationRepository repository, Calendar calendar) {
        this.repository = repository;
        this.calendar = calendar;
    }

    @Transactional
    public boolean exists(String code) {
        // What cannot be a code may hold what the database cannot even compare.
        return OrganizationCode.isValid(code)
                && !repository.known(List.of(code)).isEmpty();
    }

    /** With the name and the parent recorded last. */
    @Transactional
    public Optional<Organization> find(String code) {
        return repository.findWhole(code).map(OrganizationEntity::latest);
    }

    /** With the name and the parent of a day: the last ones after its end, the first ones before its beginning. */
    @Transactional
    public Optional<Organization> find(String code, LocalDate day) {
        return repository.findWhole(code).map(entity -> entity.on(day));
    }

    /** Those of {@code codes} that the register has, by their codes, each with the name and the parent of a day. */
    @Transactional
    public Map<String, Organization> find(Collection<String> codes, LocalDate day) {
        return repository.listWhole(codes).stream()
                .map(entity -> entity.on(day))
                .collect(Collectors.toMap(Organization::code, Function.identity()));
    }

    /** Those of {@code codes} that are one of {@code roots} or stand below one in today's tree. */
    @Transactional
    public Set<String> within(Set<String> roots, Collection<String> codes) {
        return repository.within(roots, codes, calendar.today());
    }

    /** The organizations from which this one took over, each with the day and the kind. */
    @Transactional
    public List<Succession> predecessors(String code) {
        return repository.predecessors(code);
    }
}
