package org.nianbao.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.ledger.Changes;
import org.nianbao.ledger.Ledger;
import org.nianbao.support.Sql;
import org.nianbao.support.Together;

/** Several instances send to one subscriber, one of them at a time, and some of them end in the midst of it. */
@QuarkusTest
@TestProfile(OneAtATimeTest.InstancesByHand.class)
class OneAtATimeTest {

    /** Only those instances send that a test starts. */
    public static class InstancesByHand extends LocalReceivers {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("nianbao.webhooks.enabled", "false");
            return overrides;
        }
    }

    private final Ledger ledger;
    private final Changes changes;
    private final Claims claims;
    private final Deliverer deliverer;
    private final WebhookConfig config;
    private final List<Dispatcher> instances = new ArrayList<>();

    private Receiving receiver;
    private String county;
    private Response subscription;

    OneAtATimeTest(Ledger ledger, Changes changes, Claims claims, Deliverer deliverer, WebhookConfig config) {
        this.ledger = ledger;
        this.changes = changes;
        this.claims = claims;
        this.deliverer = deliverer;
        this.config = config;
    }

    @BeforeEach
    void subscribe() throws IOException {
        receiver = new Receiving();
        county = Subscriber.newCounty();
        subscription = Subscriber.subscribe(receiver.url(), county);
    }

    @AfterEach
    void unsubscribe() throws InterruptedException {
        for (Dispatcher instance : instances) {
            instance.stop(null);
        }
        Subscriber.remove(subscription);
        receiver.close();
    }

    private void startInstance() {
        Dispatcher instance = new Dispatcher(ledger, claims, deliverer, config);
        instance.start();
        instances.add(instance);
    }

    @Test
    void several_instances_never_send_to_one_subscriber_at_the_same_time() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        receiver.first(delivery -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Receiving.pause(30);
            atOnce.decrementAndGet();
        });
        for (int i = 0; i < 4; i++) {
            startInstance();
        }
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            entered.add(Subscriber.enter(county));
        }
        receiver.await(40);

        assertThat(receiver.organizations()).isEqualTo(entered);
        assertThat(most).hasValue(1);
        assertThat(receiver.received()).hasSizeGreaterThan(5);
    }

    @Test
    void claims_made_at_the_same_time_are_of_different_subscriptions() {
        List<Response> others = IntStream.range(0, 20)
                .mapToObj(i -> Subscriber.subscribe(receiver.url(), county))
                .toList();
        Subscriber.enter(county);
        ledger.bringUpToDate();

        List<UUID> taken = Together.call(8, () -> claims.take(5)).stream()
                .flatMap(List::stream)
                .map(Claim::subscription)
                .toList();

        assertThat(taken).hasSize(21).doesNotHaveDuplicates();
        others.forEach(Subscriber::remove);
    }

    @Test
    void what_was_received_comes_again_when_the_sender_ended_before_it_noted_that() throws InterruptedException {
        String entered = Subscriber.enter(county);
        ledger.bringUpToDate();
        Claim claim = claims.take(1).get(0);
        deliverer.send(claim, changes.after(claim.position(), county, 100));
        assertThat(receiver.organizations()).containsExactly(entered);

        // Here the sender ends. As long as its claim holds, nobody takes its place.
        startInstance();
        Receiving.pause(300);
        assertThat(receiver.organizations()).containsExactly(entered);
        Sql.run("update subscription set claimed_until = now() where id = '" + subscription.path("id") + "'");
        receiver.await(2);

        assertThat(receiver.organizations()).containsExactly(entered, entered);
        assertThat(receiver.cursors().get(1)).isEqualTo(receiver.cursors().get(0));
        Receiving.await(() -> Subscriber.read(subscription).path("delivery.receivedAt") != null);
    }

    @Test
    void who_noticed_too_late_that_its_claim_lapsed_neither_sends_nor_changes_anything() throws InterruptedException {
        String first = Subscriber.enter(county);
        ledger.bringUpToDate();
        Claim lapsed = claims.take(1).get(0);
        Sql.run("update subscription set claimed_until = now() where id = '" + subscription.path("id") + "'");
        startInstance();
        receiver.await(1);
        Receiving.await(() -> Subscriber.read(subscription).path("delivery.receivedAt") != null);
        String receivedTo = Subscriber.read(subscription).path("delivery.receivedTo");

        claims.failed(lapsed, Outcome.NO_ANSWER, Duration.ofHours(1));
        Claim stale = new Claim(
                lapsed.id(),
                lapsed.subscription(),
                lapsed.url(),
                county,
                lapsed.secret(),
                lapsed.position(),
                0,
                0,
                System.nanoTime() - 1);
        deliverer.deliver(stale);

        assertThat(receiver.organizations()).containsExactly(first);
        Subscriber.read(subscription)
                .then()
                .body("delivery.failures", equalTo(0))
                .body("delivery.receivedTo", equalTo(receivedTo));
    }
}
