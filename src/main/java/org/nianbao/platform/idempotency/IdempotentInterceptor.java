package org.nianbao.platform.idempotency;

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

/** Runs {@link Idempotent} operations once for a key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {

    /** As long as a transaction usually may. */
    private static final int LONGEST = 60;

    private final RoutingContext request;
    private final OncePerKey once;

    IdempotentInterceptor(RoutingContext request, OncePerKey once) {
        this.request = request;
        this.once = once;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        if (IdempotencyKey.of(request.request()).isEmpty()) {
            return call.proceed();
        }
        int limit = call.getInterceptorBinding(Idempotent.class).limit();
        // Before the transaction, which must not wait for a slow sender.
        byte[] body = takeBody(call, limit);
        if (body.length > limit) {
            return call.proceed();
        }
        return once.answer(Attempt.digest(body), LONGEST, () -> (Response) call.proceed());
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
