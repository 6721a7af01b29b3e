package org.nianbao.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.nianbao.identity.Subtrees;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.time.Calendar;

/** Tells authorization who stands below whom today. */
@ApplicationScoped
class RegisterSubtrees implements Subtrees {

    private final OrganizationRepository repository;
    private final Calendar calendar;

    RegisterSubtrees(OrganizationRepository repository, Calendar calendar) {
        this.repository = repository;
        this.calendar = calendar;
    }

    @Override
    @Transactional
    public boolean contains(String root, String organization) {
        // What cannot be a code may hold what the database cannot even compare.
        return OrganizationCode.isValid(organization) && repository.contains(root, organization, calendar.today());
    }
}
