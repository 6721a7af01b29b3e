package org.nianbao.feed.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.nianbao.feed.Event;
import org.nianbao.ledger.Change;
import org.nianbao.ledger.Changes;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.LedgerState;
import org.nianbao.platform.time.Calendar;

/** Sends the next changes to one subscriber. */
@ApplicationScoped
class Deliverer {

    private static final Logger LOG = Logger.getLogger(Deliverer.class);

    private static final int MOST_ITEMS = 100;

    private final Claims claims;
    private final Ledger ledger;
    private final Changes changes;
    private final FeedCursors cursors;
    private final Sender sender;
    private final ObjectMapper mapper;
    private final Calendar calendar;
    private final BackOff backOff;

    Deliverer(
            Claims claims,
            Ledger ledger,
            Changes changes,
            FeedCursors cursors,
            Sender sender,
            ObjectMapper mapper,
            Calendar calendar,
            WebhookConfig config) {
        this.claims = claims;
        this.ledger = ledger;
        this.changes = changes;
        this.cursors = cursors;
        this.sender = sender;
        this.mapper = mapper;
        this.calendar = calendar;
        this.backOff = new BackOff(config.firstRetry(), config.longestRetry());
    }

    /** Sends what comes next, and gives the claim back. */
    void deliver(Claim claim) throws InterruptedException {
        List<Change> next = changes.after(claim.position(), claim.within(), MOST_ITEMS);
        if (next.isEmpty() || claim.isStale()) {
            claims.release(claim);
            return;
        }
        Outcome outcome = send(claim, next);
        if (outcome.isReceived()) {
            claims.received(claim, next.get(next.size() - 1));
            tellRecovery(claim);
        } else {
            boolean suspended =
                    claims.failed(claim, outcome, backOff.after(claim.failures(), ThreadLocalRandom.current()));
            tellFailure(claim, outcome, suspended);
        }
    }

    /** Sends changes to the holder of a claim, and leaves the claim as it is. */
    Outcome send(Claim claim, List<Change> next) throws InterruptedException {
        byte[] body = body(claim, next);
        long second = calendar.now().getEpochSecond();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "nianbao",
                "Nianbao-Delivery",
                UUID.randomUUID().toString(),
                "Nianbao-Signature",
                claim.secret().signature(second, body));
        return sender.send(Receiver.of(claim.url()), claim.failures(), headers, body);
    }

    private byte[] body(Claim claim, List<Change> next) {
        LedgerState state = ledger.state();
        List<Event> items = next.stream()
                .map(change -> Event.of(change, cursors.of(change, state, claim.within())))
                .toList();
        try {
            return mapper.writeValueAsBytes(new Delivery(claim.subscription(), state.epoch(), items));
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("Changes cannot be written", ourMistake);
        }
    }

    private static void tellRecovery(Claim claim) {
        if (claim.failures() > 0) {
            LOG.infof("Subscription %s is received again, after %d failures", claim.subscription(), claim.failures());
        }
    }

    /** Only what is new: of a receiver that is away for a day nobody wants to read with every try. */
    private static void tellFailure(Claim claim, Outcome outcome, boolean suspended) {
        if (suspended) {
            LOG.warnf("Subscription %s is suspended: nothing was received for too long", claim.subscription());
        } else if (claim.failures() == 0) {
            LOG.warnf(
                    "Subscription %s is not received (%s) and tried again",
                    claim.subscription(), outcome.reason().word());
        }
    }
}
