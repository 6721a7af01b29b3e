package org.nianbao.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Together;

/** An import becomes a report on the desk, as it was published. */
@QuarkusTest
class AcceptanceTest {

    private static final String RECEIVED = "/requests/received/naturalPersons";

    private final Event<ContentErased> erasures;
    private String organization;

    AcceptanceTest(Event<ContentErased> erasures) {
        this.erasures = erasures;
    }

    @BeforeEach
    void enterOrganization() {
        organization = Api.newOrganization("测试局");
    }

    @Test
    void an_accepted_import_stands_on_the_desk_as_it_was_published_with_its_errors_flagged() {
        ObjectNode report = Samples.set(Importing.report(organization, 2022), RECEIVED, 3);
        String address = Importing.imported(Samples.mark(
                Samples.set(report, "/requests/received/others", null), "/requests/received/others", "unread"));

        Response answer = Importing.accept(address);

        String desk = Api.report(organization, 2022);
        answer.then()
                .statusCode(201)
                .header("Location", endsWith(desk))
                .body("origin", equalTo("imported"))
                .body("status", equalTo("draft"))
                .body("title", equalTo(report.get("title").asText()))
                .body("requests.received.naturalPersons", equalTo(3))
                .body("requests.received.others", nullValue())
                .body("requests.marks.'/requests/received/others'.mark", equalTo("unread"));
        Api.reporter().get(desk).then().statusCode(200).body("origin", equalTo("imported"));
        Api.reporter()
                .get(desk + "/findings")
                .then()
                .statusCode(200)
                .body("violations.rule", hasItem("requests-balance"));
        Api.reporter().get(address).then().body("acceptedAs", equalTo(desk));
    }

    @Test
    void the_history_names_the_import_and_the_hash_of_its_file() {
        String address = Importing.imported(Importing.report(organization, 2022));
        String sha256 = Api.reporter().get(address).path("sha256");
        Importing.accept(address).then().statusCode(201);

        Api.reporter()
                .get(Api.report(organization, 2022) + "/history")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("acceptance"))
                .body("items[0].title", equalTo("导入"))
                .body("items[0].changes[0].pointer", equalTo("/import/id"))
                .body("items[0].changes[0].after", equalTo(address.substring(address.lastIndexOf('/') + 1)))
                .body("items[0].changes[1].pointer", equalTo("/import/sha256"))
                .body("items[0].changes[1].after", equalTo(sha256));
    }

    @Test
    void an_import_is_accepted_once_and_then_stays_as_it_is() {
        ObjectNode report = Importing.report(organization, 2022);
        String address = Importing.imported(report);
        Importing.accept(address).then().statusCode(201);

        Importing.accept(address).then().statusCode(409).body("type", equalTo("/problems/already-exists"));
        Api.reporter()
                .header("If-Match", "*")
                .delete(address)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invalid-transition"));
        Importing.send(report).then().statusCode(200).body("acceptedAs", equalTo(Api.report(organization, 2022)));
    }

    @Test
    void of_two_acceptances_at_once_one_comes_through() {
        String address = Importing.imported(Importing.report(organization, 2022));

        List<Integer> statuses =
                Together.call(4, () -> Importing.accept(address).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void where_a_report_stands_or_was_published_nothing_is_accepted() {
        Api.openReport(organization, 2022);
        Importing.accept(Importing.imported(Importing.report(organization, 2022)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));

        String published = Api.newOrganization("已发布局");
        ObjectNode line = Importing.report(published, 2022);
        Api.as("publisher")
                .contentType("application/x-ndjson")
                .body((line + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bulk/reports?publish=true")
                .then()
                .statusCode(200)
                .body(containsString("\"created\""));
        Importing.accept(Importing.imported(Importing.report(published, 2022)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void what_is_open_has_to_be_settled_and_can_be() {
        ObjectNode report = Importing.report(organization, 2022).putNull("organization");
        report.remove("year");
        String address = Importing.imported(report);

        Importing.accept(address)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invalid-transition"))
                .body("open", contains("/organization", "/year"));
        Importing.accept(Api.reporter(), address, Map.of("organization", organization))
                .then()
                .statusCode(409)
                .body("open", contains("/year"));
        Importing.accept(Api.reporter(), address, Map.of("organization", organization, "year", 2022, "scope", "region"))
                .then()
                .statusCode(201)
                .body("organization", equalTo(organization))
                .body("year", equalTo(2022))
                .body("scope", equalTo("region"));
        Api.reporter()
                .get(address)
                .then()
                .body("organization.match.reason", equalTo("told"))
                .body("open.size()", equalTo(0));
    }

    @Test
    void a_year_to_come_and_an_unknown_organization_are_refused() {
        String address = Importing.imported(Importing.report(organization, 2022));

        Importing.accept(Api.reporter(), address, Map.of("year", 2999))
                .then()
                .statusCode(400)
                .body("errors.code", contains("year-to-come"));
        Importing.accept(Api.reporter(), address, Map.of("organization", Api.newCode()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-organization"));
        Importing.accept(Api.reporter(), address, Map.of("organisation", organization))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-member"));
    }

    @Test
    void a_draft_that_is_deleted_leaves_its_import_to_be_accepted_again() {
        String address = Importing.imported(Importing.report(organization, 2022));
        Importing.accept(address).then().statusCode(201);
        String desk = Api.report(organization, 2022);
        Api.reporter().header("If-Match", Api.tag(desk)).delete(desk).then().statusCode(204);

        Api.reporter().get(address).then().body("acceptedAs", nullValue());
        Importing.accept(address).then().statusCode(201);
    }

    @Test
    void an_imported_report_with_errors_can_be_submitted_as_it_was_published() {
        ObjectNode report = Samples.set(Importing.report(organization, 2022), RECEIVED, 3);
        Importing.accept(Importing.imported(report)).then().statusCode(201);

        Desk.submit(Api.report(organization, 2022)).then().statusCode(200).body("status", equalTo("submitted"));
    }

    @Test
    void what_was_not_read_stops_submission() {
        ObjectNode report = Samples.mark(Importing.report(organization, 2022), RECEIVED, "unread");
        Importing.accept(Importing.imported(report)).then().statusCode(201);

        Desk.submit(Api.report(organization, 2022))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/inconsistent-report"))
                .body("violations.rule", contains("figures-complete"))
                .body("violations[0].cells.pointer", contains(RECEIVED));
    }

    @Test
    void what_the_form_has_no_place_for_is_kept_as_it_was_published() {
        ObjectNode report = Importing.report(organization, 2022);
        report.putArray("asPublished")
                .addObject()
                .put("place", "table[2]/row[30]")
                .put("label", "（六）其他处理")
                .put("nearest", "/requests/outcomes/otherHandling")
                .putArray("values")
                .add("3");
        Importing.accept(Importing.imported(report)).then().statusCode(201);

        Api.reporter()
                .get(Api.report(organization, 2022))
                .then()
                .body("asPublished[0].label", equalTo("（六）其他处理"))
                .body("asPublished[0].values", contains("3"));
    }

    @Test
    void an_erasure_takes_the_file_and_what_was_read_in_it_be_it_accepted_or_not() {
        String accepted = Importing.imported(Importing.report(organization, 2022));
        Importing.accept(accepted).then().statusCode(201);
        String waiting = Importing.imported(Importing.report(organization, 2022));
        String otherYear = Importing.imported(Importing.report(organization, 2021));

        QuarkusTransaction.requiringNew().run(() -> erasures.fire(new ContentErased(organization, 2022)));

        Api.reporter().get(accepted).then().statusCode(404);
        Api.reporter().get(accepted + "/original").then().statusCode(404);
        Api.reporter().get(waiting).then().statusCode(404);
        Api.reporter().get(otherYear).then().statusCode(200);
    }
}
