package org.nianbao.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.nianbao.identity.AuthorizationTable.Target;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Judges every request by the {@link AuthorizationTable} before any resource sees it, so that the order of refusals is
 * 401, 403, 404, 405, and nobody without credentials learns more than 401. It answers 404 and 405 itself: a path that
 * it does not know cannot reach a resource that happens to listen there.
 */
@Singleton
class TablePolicy implements HttpSecurityPolicy {

    private static final String OPERATION = Operation.class.getName();

    private final AuthorizationTable table;
    private final Origins origins;
    private final Subtrees subtrees;

    TablePolicy(AuthorizationTable table, Origins origins, Subtrees subtrees) {
        this.table = table;
        this.origins = origins;
        this.subtrees = subtrees;
    }

    /** The operation that a request was let through for. */
    static Operation operationOf(RoutingContext request) {
        return request.get(OPERATION);
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.flatMap(caller -> judge(request, caller, context));
    }

    private Uni<CheckResult> judge(
            RoutingContext request, SecurityIdentity caller, AuthorizationRequestContext context) {
        requireNoCredentialsThatNobodyUnderstood(request, caller);
        Optional<Target> target = table.find(request);
        Optional<Operation> operation = target.flatMap(
                found -> found.operation(request.request().method().name()));
        operation.ifPresent(found -> request.put(OPERATION, found));
        if (operation.filter(Operation::isPublic).isPresent()) {
            return CheckResult.permit();
        }
        requireSignedIn(caller);
        requireKnownOrigin(request);
        Target found = target.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Operation asked = operation.orElseThrow(() -> notAllowed(found));
        Grants fitting = Grants.of(caller).of(asked.roles());
        requireAny(fitting);
        if (asked.scope() != Scope.PATH || fitting.reach().everything()) {
            return CheckResult.permit();
        }
        String organization = found.organization().orElseThrow();
        // The tree lies in the database.
        return context.runBlocking(request, Uni.createFrom().item(caller), (ignored, same) -> {
            if (!fitting.cover(organization, subtrees)) {
                throw ProblemException.of(ProblemType.FORBIDDEN);
            }
            return CheckResult.PERMIT;
        });
    }

    /** Credentials of another kind than ours are wrong credentials, also where none are needed. */
    private static void requireNoCredentialsThatNobodyUnderstood(RoutingContext request, SecurityIdentity caller) {
        if (request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            requireSignedIn(caller);
        }
    }

    private static void requireSignedIn(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
    }

    /** A browser that remembers credentials sends them along with other sites' requests. */
    private void requireKnownOrigin(RoutingContext request) {
        if (origins.isForeign(request.request())) {
            throw ProblemException.of(ProblemType.FORBIDDEN, Origins.REFUSAL);
        }
    }

    private static void requireAny(Grants fitting) {
        if (fitting.isEmpty()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    private static ProblemException notAllowed(Target target) {
        return ProblemException.of(ProblemType.METHOD_NOT_ALLOWED)
                .withHeader(HttpHeaders.ALLOW.toString(), target.allowed());
    }
}
