package org.nianbao.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Says of new receivers whether deliveries may be sent to them. */
@ApplicationScoped
class Receivers {

    private final Hosts hosts;
    private final WebhookConfig config;

    Receivers(Hosts hosts, WebhookConfig config) {
        this.hosts = hosts;
        this.config = config;
    }

    /** Checks an address by its form and by what its host means now. */
    void check(String url, String pointer, Errors errors) {
        Receiver.read(url, config.allowHttp(), pointer, errors)
                .filter(receiver -> !isAllowed(receiver.host()))
                .ifPresent(refused -> errors.add(pointer, ErrorCode.HOST_NOT_ALLOWED));
    }

    private boolean isAllowed(String host) {
        try {
            return !hosts.find(host).isEmpty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ProblemType.UNAVAILABLE);
        }
    }
}
