package org.nianbao.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.CapturedLog;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** What a subscriber is sent, and when. */
@QuarkusTest
@TestProfile(LocalReceivers.class)
class DeliveryTest {

    private Receiving receiver;
    private String county;
    private final List<Response> subscriptions = new ArrayList<>();

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiving();
        county = Subscriber.newCounty();
    }

    @AfterEach
    void hang_up() {
        subscriptions.forEach(Subscriber::remove);
        receiver.close();
    }

    private Response subscribe() {
        return subscribe(receiver, county);
    }

    private Response subscribe(Receiving to, String within) {
        Response created = Subscriber.subscribe(to.url(), within);
        subscriptions.add(created);
        return created;
    }

    private List<String> enter(int number) {
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            entered.add(Subscriber.enter(county));
        }
        return entered;
    }

    @Test
    void a_publication_is_sent_as_the_feed_tells_it() {
        String bureau = Subscriber.enter(county);
        Response subscription = subscribe();
        String report = Desk.completeReport(bureau);
        Desk.submit(report).then().statusCode(200);
        Desk.approve(report);
        Desk.publish(report).then().statusCode(201);
        receiver.await(1);

        Received delivery = receiver.received().get(0);
        JsonNode body = delivery.json();
        assertThat(body.path("subscription").asText()).isEqualTo(subscription.path("id"));
        assertThat(UUID.fromString(body.path("epoch").asText())).isNotNull();
        assertThat(body.path("cursor")).isEqualTo(body.at("/items/0/cursor"));
        JsonNode published = Publication.json(report, 1);
        JsonNode item = body.at("/items/0");
        assertThat(item.path("type").asText()).isEqualTo("published");
        assertThat(item.path("organization").asText()).isEqualTo(bureau);
        assertThat(item.path("name")).isEqualTo(published.path("organizationName"));
        assertThat(item.path("year").asInt()).isEqualTo(2024);
        assertThat(item.path("scope")).isEqualTo(published.path("scope"));
        assertThat(item.path("revision").asInt()).isEqualTo(1);
        assertThat(item.path("sha256")).isEqualTo(published.path("sha256"));
        assertThat(item.path("at")).isEqualTo(published.path("publishedAt"));
        assertThat(item.path("url").asText()).isEqualTo(Publication.of(report) + "/revisions/1");
        assertThat(delivery.header("Content-Type")).isEqualTo("application/json");
        assertThat(UUID.fromString(delivery.header("Nianbao-Delivery"))).isNotNull();
        assertThat(delivery.path()).isEqualTo("/changes");
    }

    @Test
    void a_delivery_is_signed_with_the_secret_and_the_time() {
        String secret = subscribe().path("secret");
        enter(1);
        receiver.await(1);

        Received delivery = receiver.received().get(0);
        String signature = delivery.header("Nianbao-Signature");
        assertThat(signature).matches("t=\\d+,v1=[0-9a-f]{64}");
        String time = signature.substring(2, signature.indexOf(','));
        assertThat(Long.parseLong(time)).isCloseTo(System.currentTimeMillis() / 1000, within(60L));
        byte[] signed =
                (time + "." + new String(delivery.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(signature).isEqualTo("t=" + time + ",v1=" + Hmac.sha256(secret, signed));
    }

    @Test
    void changes_come_once_in_their_order_and_only_from_the_subtree() {
        subscribe();
        Subscriber.enter(Subscriber.newCounty());
        List<String> entered = enter(5);
        receiver.await(5);
        Receiving.pause(300);

        assertThat(receiver.organizations()).isEqualTo(entered);
        assertThat(receiver.cursors()).doesNotHaveDuplicates();
    }

    @Test
    void more_than_a_hundred_changes_come_in_several_deliveries() {
        Response subscription = subscribe();
        Subscriber.step(subscription, "pause").then().statusCode(200);
        List<String> entered = Subscriber.enterAtOnce(105, county);
        Receiving.pause(300);
        assertThat(receiver.received()).isEmpty();

        Subscriber.step(subscription, "resumption").then().statusCode(200);
        receiver.await(105);

        assertThat(receiver.organizations()).containsExactlyInAnyOrderElementsOf(entered);
        assertThat(receiver.received())
                .extracting(delivery -> delivery.organizations().size())
                .containsExactly(100, 5);
    }

    @Test
    void whoever_refuses_gets_everything_later_in_its_order() {
        Response subscription = subscribe();
        receiver.answers(500);
        List<String> entered = enter(3);
        Receiving.await(() -> receiver.received().size() >= 3);

        Subscriber.read(subscription)
                .then()
                .body("state", equalTo("active"))
                .body("delivery.receivedAt", nullValue())
                .body("delivery.failingSince", notNullValue())
                .body("delivery.nextAttemptAt", notNullValue())
                .body("delivery.lastFailure.reason", equalTo("rejected"))
                .body("delivery.lastFailure.status", equalTo(500));
        int refused = receiver.organizations().size();
        receiver.answers(200);
        Receiving.await(() -> Subscriber.read(subscription).path("delivery.failingSince") == null);
        receiver.await(refused + 3);

        assertThat(receiver.organizations().subList(refused, refused + 3)).isEqualTo(entered);
        Subscriber.read(subscription)
                .then()
                .body("delivery.failures", equalTo(0))
                .body("delivery.receivedAt", notNullValue())
                .body("delivery.receivedTo", equalTo(receiver.cursors().get(refused + 2)))
                .body("delivery.lastFailure.status", equalTo(500))
                .body("delivery.nextAttemptAt", nullValue());
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() {
        Response subscription = subscribe();
        receiver.answers(307);
        enter(1);
        Receiving.await(() -> receiver.received().size() >= 2);

        assertThat(receiver.received()).extracting(Received::path).containsOnly("/changes");
        Subscriber.read(subscription).then().body("delivery.lastFailure.status", equalTo(307));
    }

    @Test
    void nobody_listens_to_more_than_the_status() throws InterruptedException {
        Response subscription = subscribe();
        CountDownLatch cutOff = receiver.talksForEver();
        List<String> entered = enter(1);

        assertThat(cutOff.await(5, TimeUnit.SECONDS)).isTrue();
        Receiving.await(() -> Subscriber.read(subscription).path("delivery.receivedAt") != null);
        assertThat(receiver.organizations()).isEqualTo(entered);
    }

    @Test
    void who_does_not_answer_or_is_not_there_is_unreachable_and_no_more_is_said() throws IOException {
        Receiving gone = new Receiving();
        gone.close();
        Response toNobody = subscribe(gone, county);
        Response toOneWhoHangs = subscribe();
        CountDownLatch end = new CountDownLatch(1);
        receiver.first(delivery -> wait(end));
        enter(1);

        for (Response subscription : List.of(toNobody, toOneWhoHangs)) {
            Receiving.await(() -> Subscriber.read(subscription).<Integer>path("delivery.failures") > 0);
            Subscriber.read(subscription)
                    .then()
                    .body("delivery.lastFailure.reason", equalTo("unreachable"))
                    .body("delivery.lastFailure.status", nullValue());
        }
        end.countDown();
    }

    private static void wait(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void one_who_hangs_delays_nobody_else() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        receiver.first(delivery -> wait(end));
        subscribe();
        try (Receiving other = new Receiving()) {
            Response toOther = subscribe(other, county);
            enter(1);
            Receiving.await(() -> !receiver.received().isEmpty());
            long before = System.nanoTime();
            enter(1);
            other.await(2);

            assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(2));
            subscriptions.remove(toOther);
            Subscriber.remove(toOther);
        }
        end.countDown();
    }

    @Test
    void changes_are_sent_again_from_any_cursor_and_from_the_beginning() {
        Response subscription = subscribe();
        List<String> entered = enter(4);
        receiver.await(4);
        Receiving.await(() -> Subscriber.read(subscription).path("delivery.receivedAt") != null);
        List<String> cursors = receiver.cursors();

        Subscriber.replay(subscription, cursors.get(1))
                .then()
                .statusCode(200)
                .body("delivery.receivedTo", equalTo(cursors.get(1)));
        receiver.await(6);
        assertThat(receiver.organizations().subList(4, 6)).isEqualTo(entered.subList(2, 4));
        assertThat(receiver.cursors().subList(4, 6)).isEqualTo(cursors.subList(2, 4));

        Subscriber.replay(subscription, null).then().statusCode(200);
        receiver.await(11);
        assertThat(receiver.organizations().get(6)).isEqualTo(county);
        assertThat(receiver.organizations().subList(7, 11)).isEqualTo(entered);
    }

    @Test
    void a_replay_counts_also_while_something_is_being_sent() {
        List<String> entered = enter(2);
        Response subscription = subscribe();
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch replayed = new CountDownLatch(1);
        receiver.first(delivery -> {
            sending.countDown();
            Receiving.await(() -> replayed.getCount() == 0);
        });
        String third = enter(1).get(0);
        Receiving.await(() -> sending.getCount() == 0);
        Subscriber.replay(subscription, null).then().statusCode(200);
        replayed.countDown();
        receiver.await(5);

        assertThat(receiver.organizations()).containsExactly(third, county, entered.get(0), entered.get(1), third);
    }

    @Test
    void a_subscription_without_success_for_a_week_is_suspended_and_can_be_resumed() {
        Response subscription = subscribe();
        receiver.answers(503);
        try (CapturedLog log = CapturedLog.of(Deliverer.class)) {
            List<String> entered = enter(1);
            String id = subscription.path("id");
            Receiving.await(() -> Subscriber.read(subscription).<Integer>path("delivery.failures") > 1);
            Sql.run("update subscription set failing_since = now() - interval '6 days 23 hours' where id = '" + id
                    + "'");
            Receiving.pause(400);
            assertThat(Subscriber.read(subscription).<String>path("state")).isEqualTo("active");
            Sql.run("update subscription set failing_since = now() - interval '7 days' where id = '" + id + "'");
            Receiving.await(
                    () -> "suspended".equals(Subscriber.read(subscription).path("state")));
            Subscriber.read(subscription).then().body("delivery.nextAttemptAt", nullValue());
            int refused = receiver.received().size();
            Receiving.pause(400);
            assertThat(receiver.received()).hasSize(refused);

            receiver.answers(204);
            Subscriber.step(subscription, "resumption").then().statusCode(200).body("state", equalTo("active"));
            Receiving.await(() -> receiver.received().size() > refused);
            assertThat(receiver.received().get(refused).organizations()).isEqualTo(entered);
            assertThat(log.lines())
                    .containsExactly(
                            "WARN Subscription " + id + " is not received (rejected) and tried again",
                            "WARN Subscription " + id + " is suspended: nothing was received for too long");
        }
    }

    @Test
    void a_recovery_is_logged_once_and_the_secret_never() {
        Response subscription = subscribe();
        receiver.answers(delivery -> receiver.received().size() < 3 ? 500 : 200);
        try (CapturedLog log = CapturedLog.of(Deliverer.class)) {
            enter(1);
            receiver.await(3);
            List<String> lines = log.lines(2);

            assertThat(lines)
                    .containsExactly(
                            "WARN Subscription " + subscription.path("id")
                                    + " is not received (rejected) and tried again",
                            "INFO Subscription " + subscription.path("id") + " is received again, after 2 failures");
        }
    }

    @Test
    void a_new_secret_signs_from_then_on() {
        Response subscription = subscribe();
        String before = subscription.path("secret");
        String after = Subscriber.step(subscription, "secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        enter(1);
        receiver.await(1);

        assertThat(after).matches("[0-9a-f]{64}").isNotEqualTo(before);
        Received delivery = receiver.received().get(0);
        String signature = delivery.header("Nianbao-Signature");
        long time = Long.parseLong(signature.substring(2, signature.indexOf(',')));
        assertThat(signature).isEqualTo(new Secret(after).signature(time, delivery.body()));
        Subscriber.read(subscription).then().body("$", not(hasKey("secret")));
    }

    @Test
    void a_host_that_may_not_be_reached_any_more_is_not_even_connected_to() {
        Response subscription = subscribe();
        // As a name does that means another address than when the subscription was made.
        Sql.run("update subscription set url = replace(url, '127.0.0.1', '0.0.0.0') where id = '"
                + subscription.path("id") + "'");
        enter(1);
        Receiving.await(() -> Subscriber.read(subscription).<Integer>path("delivery.failures") > 0);

        Subscriber.read(subscription).then().body("delivery.lastFailure.reason", equalTo("unreachable"));
        assertThat(receiver.received()).isEmpty();
    }
}
