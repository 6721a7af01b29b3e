package org.nianbao.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.nianbao.platform.json.RequestBody;

/**
 * An operation that can be sent again without being done again: with an {@code Idempotency-Key} it runs once, and for 24
 * hours the same key and body of the same caller get the same answer.
 *
 * <p>With a key the operation runs in one transaction from its beginning to its answer. It refuses by exceptions, which
 * leave nothing behind, not even the key; the answer that it returns is remembered, and has to be JSON or nothing.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** The largest body that the operation takes, in bytes; it refuses larger ones by itself. */
    @Nonbinding
    int limit() default RequestBody.SMALL;
}
