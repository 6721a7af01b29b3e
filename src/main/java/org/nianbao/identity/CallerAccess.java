package org.nianbao.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** The caller of the present request, as the {@link TablePolicy} let them through. */
@RequestScoped
class CallerAccess implements Access {

    private final SecurityIdentity caller;
    private final RoutingContext request;
    private final Subtrees subtrees;

    CallerAccess(SecurityIdentity caller, RoutingContext request, Subtrees subtrees) {
        this.caller = caller;
        this.request = request;
        this.subtrees = subtrees;
    }

    @Override
    public String name() {
        return caller.getPrincipal().getName();
    }

    @Override
    public void requireOver(String organization) {
        if (!forThisOperation().cover(organization, subtrees)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    @Override
    public Set<Role> rolesOver(String organization) {
        return Grants.of(caller).rolesOver(organization, subtrees);
    }

    @Override
    public void requireOneOf(Set<Role> roles, String organization) {
        if (caller.isAnonymous()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        if (!Grants.of(caller).of(roles).cover(organization, subtrees)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    @Override
    public Reach reach() {
        return forThisOperation().reach();
    }

    @Override
    public Reach reach(Role role) {
        return Grants.of(caller).of(Set.of(role)).reach();
    }

    private Grants forThisOperation() {
        return Grants.of(caller).of(TablePolicy.operationOf(request).roles());
    }
}
