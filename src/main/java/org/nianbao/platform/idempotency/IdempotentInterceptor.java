package org.nianbao.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Runs {@link Idempotent} operations once for a key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final RoutingContext request;
    private final SecurityIdentity caller;
    private final IdempotencyStore store;
    private final ObjectMapper mapper;

    IdempotentInterceptor(
            RoutingContext request, SecurityIdentity caller, IdempotencyStore store, ObjectMapper mapper) {
        this.request = request;
        this.caller = caller;
        this.store = store;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        Optional<String> key = IdempotencyKey.of(request.request());
        if (key.isEmpty()) {
            return call.proceed();
        }
        int limit = call.getInterceptorBinding(Idempotent.class).limit();
        // Before the transaction, which must not wait for a slow sender.
        byte[] body = takeBody(call, limit);
        if (body.length > limit) {
            return call.proceed();
        }
        Attempt attempt = Attempt.of(
                caller.getPrincipal().getName(),
                request.request().method().name(),
                request.normalizedPath(),
                key.get(),
                body);
        return QuarkusTransaction.requiringNew().call(() -> answer(attempt, call));
    }

    private Response answer(Attempt attempt, InvocationContext call) throws Exception {
        Optional<StoredAnswer> earlier = store.begin(attempt);
        if (earlier.isPresent()) {
            return earlier.get().toResponse().header(REPLAYED, true).build();
        }
        StoredAnswer answer = StoredAnswer.of((Response) call.proceed(), mapper);
        store.complete(attempt, answer);
        return answer.toResponse().build();
    }

    /** Reads as much of the body as the operation may, and one byte more; the operation reads it again, and the rest. */
    private static byte[] takeBody(InvocationContext call, int limit) {
        Object[] parameters = call.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof InputStream body) {
                byte[] read = read(body, limit + 1);
                parameters[i] = new SequenceInputStream(new ByteArrayInputStream(read), body);
                call.setParameters(parameters);
                return read;
            }
        }
        return new byte[0];
    }

    private static byte[] read(InputStream body, int most) {
        try {
            return body.readNBytes(most);
        } catch (IOException interrupted) {
            throw new UncheckedIOException(interrupted);
        }
    }
}
