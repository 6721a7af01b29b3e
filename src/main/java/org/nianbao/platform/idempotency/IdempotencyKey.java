package org.nianbao.platform.idempotency;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;

/** The header by which a caller says that a request may come more than once. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1," + LONGEST + "}");

    private IdempotencyKey() {}

    /**
     * The key of a request.
     *
     * @throws ProblemException 400 for several, an empty or a long one, or one that is not printable ASCII
     */
    static Optional<String> of(HttpServerRequest request) {
        List<String> sent = request.headers().getAll(HEADER);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        String key = sent.get(0);
        if (sent.size() > 1 || !PRINTABLE.matcher(key).matches()) {
            throw ProblemException.invalid(HEADER, ErrorCode.NOT_AN_IDEMPOTENCY_KEY, LONGEST);
        }
        return Optional.of(key);
    }
}
