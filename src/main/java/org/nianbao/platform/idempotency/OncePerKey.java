package org.nianbao.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Does what a request asks for once for its {@code Idempotency-Key}; without one, each time. */
@ApplicationScoped
public class OncePerKey {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final RoutingContext request;
    private final SecurityIdentity caller;
    private final IdempotencyStore store;
    private final ObjectMapper mapper;

    OncePerKey(RoutingContext request, SecurityIdentity caller, IdempotencyStore store, ObjectMapper mapper) {
        this.request = request;
        this.caller = caller;
        this.store = store;
        this.mapper = mapper;
    }

    /**
     * Runs an operation under the key of the present request, or gives its earlier answer again; see {@link Idempotent}
     * for what the operation has to keep to.
     *
     * @param bodyDigest SHA-256 of what was sent
     * @param longest how many seconds the operation may take
     */
    public Response answer(byte[] bodyDigest, int longest, Callable<Response> operation) throws Exception {
        Optional<String> key = IdempotencyKey.of(request.request());
        if (key.isEmpty()) {
            return operation.call();
        }
        Attempt attempt = Attempt.of(
                caller.getPrincipal().getName(),
                request.request().method().name(),
                request.normalizedPath(),
                key.get(),
                bodyDigest);
        return QuarkusTransaction.requiringNew().timeout(longest).call(() -> answer(attempt, operation));
    }

    private Response answer(Attempt attempt, Callable<Response> operation) throws Exception {
        Optional<StoredAnswer> earlier = store.begin(attempt);
        if (earlier.isPresent()) {
            return earlier.get().toResponse().header(REPLAYED, true).build();
        }
        StoredAnswer answer = StoredAnswer.of(operation.call(), mapper);
        store.complete(attempt, answer);
        return answer.toResponse().build();
    }

    /** Forgets the answers that told of something at one of these addresses, which is there no longer. */
    public void forget(Collection<String> locations) {
        store.forget(locations);
    }
}
