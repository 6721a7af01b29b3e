package org.nianbao.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;
import org.nianbao.support.Sql;

/** Subscriptions as those see them who make them. */
@QuarkusTest
@TestProfile(LocalReceivers.class)
class SubscriptionsTest {

    private static final String URL = "http://127.0.0.1:1999/changes";

    private final List<Response> made = new ArrayList<>();
    private String county;

    @BeforeEach
    void enterCounty() {
        county = Subscriber.newCounty();
        Subscriber.enterAs(LocalReceivers.COUNTY, "government", null);
    }

    @AfterEach
    void remove() {
        made.forEach(Subscriber::remove);
    }

    private Response subscribe(String within) {
        Response created = Subscriber.subscribe(URL, within);
        made.add(created);
        return created;
    }

    private static RequestSpecification post(String user) {
        return Api.as(user).contentType(ContentType.JSON).body("{}");
    }

    @Test
    void a_subscription_is_read_as_it_was_made_but_for_its_secret() {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("url", URL, "within", county, "description", "省平台"));
        Response created = Subscriber.post("aggregator", body);
        made.add(created);

        Map<String, Object> subscription =
                created.then().statusCode(201).extract().jsonPath().getMap("");
        assertThat((String) subscription.remove("secret")).matches("[0-9a-f]{64}");
        assertThat(subscription)
                .containsEntry("url", URL)
                .containsEntry("within", county)
                .containsEntry("description", "省平台")
                .containsEntry("state", "active")
                .containsEntry("createdBy", "aggregator");
        Response read = Subscriber.read(created);
        assertThat(read.jsonPath().<String, Object>getMap("")).isEqualTo(subscription);
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        Api.as("aggregator")
                .header("If-None-Match", read.header("ETag"))
                .get(Subscriber.address(created))
                .then()
                .statusCode(304);
        Api.as("aggregator")
                .get(Subscriber.SUBSCRIPTIONS + "?limit=500")
                .then()
                .statusCode(200)
                .body("items", hasItem(equalTo(subscription)));
    }

    @Test
    void a_retry_with_the_same_key_makes_no_second_one_and_shows_the_same_secret() {
        String key = UUID.randomUUID().toString();
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(Api.as("aggregator")
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", URL, "within", county))
                    .post(Subscriber.SUBSCRIPTIONS));
        }
        made.add(answers.get(0));

        assertThat(answers.get(1).asString()).isEqualTo(answers.get(0).asString());
        assertThat(answers.get(1).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Sql.count("select count(*) from subscription where within = '" + county + "'"))
                .isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Map<String, Object> body = new HashMap<>();
        body.put("url", "ftp://example.org/");
        body.put("within", Api.newCode());
        body.put("description", " ");
        body.put("after", 7);
        body.put("secret", "mine");

        List<Map<String, String>> errors = Subscriber.post("aggregator", body)
                .then()
                .statusCode(400)
                .extract()
                .path("errors");

        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(
                        "/url not-a-web-address",
                        "/within unknown-organization",
                        "/description blank",
                        "/after wrong-type",
                        "/secret unknown-member");
        Subscriber.post("aggregator", "{}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/url"))
                .body("errors.code", contains("required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "MA", "", "MQoyCjMKNA", "../../etc"})
    void a_forged_cursor_is_refused(String cursor) {
        Subscriber.post("aggregator", Map.of("url", URL, "within", county, "after", cursor))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/after"))
                .body("errors.code", contains("not-a-cursor"));
        Subscriber.replay(subscribe(county), cursor).then().statusCode(400).body("errors.pointer", contains("/after"));
    }

    @Test
    void a_cursor_of_another_subtree_is_refused_and_one_from_before_a_restore_has_expired() {
        Response subscription = subscribe(county);
        String cursor = subscription.path("delivery.receivedTo");
        Subscriber.replay(subscribe(Subscriber.newCounty()), cursor)
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-a-cursor"));

        Sql.run("update ledger set epoch = gen_random_uuid()");
        Subscriber.replay(subscription, cursor)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/cursor-expired"));
        String current = Subscriber.read(subscription).path("delivery.receivedTo");
        Subscriber.replay(subscription, current).then().statusCode(200);
    }

    @Test
    void a_replay_has_to_say_from_where() {
        Subscriber.step(subscribe(county), "replay")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/after"))
                .body("errors.code", contains("required"));
    }

    @Test
    void changing_what_exists_needs_the_tag_and_gives_a_new_one() {
        Response created = subscribe(county);
        String address = Subscriber.address(created);
        String tag = created.header("ETag");
        Api.as("aggregator").delete(address).then().statusCode(428);
        post("aggregator").post(address + "/pause").then().statusCode(428);

        Response paused = post("aggregator").header("If-Match", tag).post(address + "/pause");
        paused.then().statusCode(200).body("state", equalTo("paused")).body("$", not(hasKey("secret")));
        assertThat(paused.header("ETag")).isNotEqualTo(tag);
        post("aggregator")
                .header("If-Match", tag)
                .post(address + "/resumption")
                .then()
                .statusCode(412);
        Api.as("aggregator").header("If-Match", tag).delete(address).then().statusCode(412);
        post("aggregator")
                .header("If-Match", paused.header("ETag"))
                .post(address + "/resumption")
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
    }

    @Test
    void a_delivery_changes_the_tag_but_stands_in_nobodys_way() {
        Response created = subscribe(county);
        Subscriber.enter(county);
        Receiving.await(() -> Subscriber.read(created).<Integer>path("delivery.failures") > 0);

        assertThat(Subscriber.read(created).header("ETag")).isNotEqualTo(created.header("ETag"));
        post("aggregator")
                .header("If-Match", created.header("ETag"))
                .post(Subscriber.address(created) + "/pause")
                .then()
                .statusCode(200);
    }

    @Test
    void what_was_ended_is_gone() {
        Response created = Subscriber.subscribe(URL, county);
        Subscriber.remove(created);

        Api.as("aggregator").get(Subscriber.address(created)).then().statusCode(404);
        Subscriber.replay(created, null).then().statusCode(404);
        Api.as("aggregator").get(Subscriber.SUBSCRIPTIONS + "/1").then().statusCode(404);
    }

    @Test
    void the_list_is_paged() {
        for (int i = 0; i < 3; i++) {
            subscribe(county);
        }
        List<String> all = Api.as("aggregator")
                .get(Subscriber.SUBSCRIPTIONS + "?limit=500")
                .path("items.id");
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = Api.as("aggregator").get(Subscriber.SUBSCRIPTIONS + "?limit=2" + next);
            paged.addAll(page.then().statusCode(200).extract().path("items.id"));
            next = page.path("next") == null ? null : "&after=" + page.path("next");
        }

        assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(3);
        Api.as("aggregator").get(Subscriber.SUBSCRIPTIONS + "?after=eA").then().statusCode(400);
    }

    @Test
    void an_aggregator_reaches_the_subscriptions_of_its_own_subtree_alone() {
        Response own = subscribe(LocalReceivers.COUNTY);
        Response below = subscribe(Subscriber.enter(LocalReceivers.COUNTY));
        Response foreign = subscribe(county);
        Response whole = Subscriber.post("aggregator", Map.of("url", URL));
        made.add(whole);
        whole.then().statusCode(201).body("within", nullValue());

        List<String> listed =
                Api.as("county-aggregator").get(Subscriber.SUBSCRIPTIONS).path("items.id");
        assertThat(listed)
                .contains(own.<String>path("id"), below.<String>path("id"))
                .doesNotContain(foreign.<String>path("id"), whole.<String>path("id"));
        Api.as("county-aggregator").get(Subscriber.address(below)).then().statusCode(200);
        for (Response other : List.of(foreign, whole)) {
            String address = Subscriber.address(other);
            Api.as("county-aggregator").get(address).then().statusCode(403);
            post("county-aggregator")
                    .header("If-Match", "*")
                    .post(address + "/pause")
                    .then()
                    .statusCode(403);
            Api.as("county-aggregator")
                    .header("If-Match", "*")
                    .delete(address)
                    .then()
                    .statusCode(403);
        }
        Subscriber.post("county-aggregator", Map.of("url", URL)).then().statusCode(403);
        Subscriber.post("county-aggregator", Map.of("url", URL, "within", county))
                .then()
                .statusCode(403);
        for (String user : List.of("reporter", "reviewer", "publisher", "registrar")) {
            Subscriber.post(user, Map.of("url", URL, "within", county)).then().statusCode(403);
            Api.as(user).get(Subscriber.address(own)).then().statusCode(403);
        }
        Api.anonymous().get(Subscriber.SUBSCRIPTIONS).then().statusCode(401);
    }
}
