package org.nianbao.feed.webhook;

/**
 * How a delivery went.
 *
 * @param status that the receiver answered; {@code null} where it did not
 */
record Outcome(Integer status) {

    static final Outcome NO_ANSWER = new Outcome(null);

    boolean isReceived() {
        return status != null && status / 100 == 2;
    }

    /** Of one that was not received. */
    FailureReason reason() {
        return status == null ? FailureReason.UNREACHABLE : FailureReason.REJECTED;
    }
}
