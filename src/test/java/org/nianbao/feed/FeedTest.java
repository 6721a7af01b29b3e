package org.nianbao.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Organizations;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** What the feed tells, to whom, and how one goes on. */
@QuarkusTest
class FeedTest {

    private String above;
    private String organization;
    private FeedClient client;

    @BeforeEach
    void enter() {
        above = Organizations.enter("government", null);
        organization = Organizations.enter("department", above);
        client = new FeedClient(above);
    }

    @Test
    void it_tells_what_happened_to_a_publication_with_its_permanent_address() {
        client.rest();
        String report = published();
        JsonNode revision = Publication.json(report, 1);

        List<JsonNode> told = client.rest();

        assertThat(told).hasSize(1);
        JsonNode event = told.get(0);
        assertThat(event.get("type").asText()).isEqualTo("published");
        assertThat(event.get("name")).isEqualTo(revision.get("organizationName"));
        assertThat(event.get("at")).isEqualTo(revision.get("publishedAt"));
        for (String member : List.of("organization", "year", "scope", "revision", "sha256")) {
            assertThat(event.get(member)).as(member).isEqualTo(revision.get(member));
        }
        assertThat(event.get("details")).isEmpty();
        given().get(event.get("url").asText())
                .then()
                .statusCode(200)
                .body("sha256", equalTo(event.get("sha256").asText()));
    }

    @Test
    void it_tells_of_all_that_becomes_of_a_report_in_the_order_in_which_it_became() {
        String report = published();
        Publication.amended(report, "已更正");
        Api.as("publisher")
                .contentType("application/json")
                .body(Map.of("url", "https://www.example.gov.cn/nb.html"))
                .put(Publication.of(report) + "/posting")
                .then()
                .statusCode(201);
        Desk.withdraw(report, "有误").then().statusCode(200);
        Desk.amend(report, "重新发布").then().statusCode(200);
        Api.patch(report + "/disputes", Map.of("notes", "再次更正")).then().statusCode(200);
        Publication.republish(report);
        Desk.step(Api.as("publisher"), report, "expunction", Map.of("legalBasis", "依据", "reason", "理由"));
        Desk.step(Api.as("publisher2"), report, "expunction", "{}").then().statusCode(200);

        List<JsonNode> told = client.rest();

        assertThat(FeedClient.types(told))
                .containsExactly(
                        "organization",
                        "organization",
                        "published",
                        "amended",
                        "posted",
                        "withdrawn",
                        "published",
                        "expunged",
                        "expunged",
                        "expunged");
        assertThat(told).extracting(event -> event.get("cursor").asText()).doesNotHaveDuplicates();
    }

    @Test
    void it_tells_those_whom_an_organization_leaves_and_those_to_whom_it_comes() {
        String after = Organizations.enter("government", null);
        published();
        FeedClient there = new FeedClient(after);
        client.rest();
        there.rest();

        Organizations.move(organization, after, "2024-06-01");

        for (FeedClient told : List.of(client, there)) {
            List<JsonNode> events = told.rest();
            assertThat(FeedClient.types(events)).containsExactly("organization");
            assertThat(events.get(0).get("details"))
                    .extracting(JsonNode::asText)
                    .containsExactly("moved");
            assertThat(events.get(0).get("url").asText()).isEqualTo("/api/v1/organizations/" + organization);
            assertThat(events.get(0).get("year").isNull()).isTrue();
        }
    }

    @Test
    void every_cursor_is_a_place_to_go_on_from() {
        published();
        List<JsonNode> all = client.rest();

        for (int i = 0; i < all.size(); i++) {
            assertThat(new FeedClient(above, all.get(i).get("cursor").asText()).rest())
                    .isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void pages_join_without_a_gap_and_the_last_one_says_so() {
        published();
        List<JsonNode> all = new FeedClient(above).rest();

        JsonNode first = client.page("limit", 2);
        JsonNode second = client.page("limit", 2);

        assertThat(all).hasSize(3);
        assertThat(first.get("items")).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(first.get("next"))
                .isEqualTo(first.get("cursor"))
                .isEqualTo(all.get(1).get("cursor"));
        assertThat(second.get("items")).containsExactlyElementsOf(all.subList(2, 3));
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void where_nothing_happened_there_still_is_a_cursor_that_misses_nothing() {
        client.rest();
        JsonNode nothing = client.page();
        assertThat(nothing.get("items")).isEmpty();
        assertThat(nothing.get("next").isNull()).isTrue();

        published();

        assertThat(FeedClient.types(client.rest())).containsExactly("published");
    }

    @Test
    void who_follows_another_organization_is_told_nothing() {
        String other = Organizations.enter("government", null);
        FeedClient elsewhere = new FeedClient(other);
        elsewhere.rest();

        published();

        assertThat(elsewhere.rest()).isEmpty();
        assertThat(new FeedClient(organization).rest())
                .extracting(e -> e.get("type").asText())
                .contains("published");
    }

    @Test
    void a_transaction_that_stays_open_elsewhere_holds_nothing_up() throws Exception {
        client.rest();
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> holding = CompletableFuture.runAsync(() ->
                Sql.holding("insert into ledger_outbox (type, organization) values ('organization', 'x')", open, end));
        open.await(10, TimeUnit.SECONDS);
        try {
            published();

            assertThat(FeedClient.types(client.rest())).containsExactly("published");
        } finally {
            end.countDown();
            holding.get(10, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "after, x, not-a-cursor",
        "after, WgpY, not-a-cursor",
        "within, Z00000000000000000, unknown-organization",
        "wait, 31, out-of-range",
        "wait, -1, out-of-range",
        "wait, soon, not-a-whole-number",
        "limit, 501, out-of-range",
        "limit, 0, out-of-range",
        "year, 2024, unknown-member"
    })
    void what_it_does_not_know_is_refused(String parameter, String value, String code) {
        given().queryParam(parameter, value)
                .get(FeedClient.FEED)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void a_cursor_of_another_organization_is_refused() {
        client.rest();

        given().queryParam("after", client.cursor())
                .get(FeedClient.FEED)
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-a-cursor"));
        given().queryParam("after", client.cursor())
                .queryParam("within", organization)
                .get(FeedClient.FEED)
                .then()
                .statusCode(400);
    }

    private String published() {
        String report = Desk.completeReport(organization);
        Publication.republish(report);
        return report;
    }
}
