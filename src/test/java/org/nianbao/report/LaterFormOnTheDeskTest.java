package org.nianbao.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.support.Api.newOrganization;
import static org.nianbao.support.Api.openReport;
import static org.nianbao.support.Api.patch;
import static org.nianbao.support.Api.put;
import static org.nianbao.support.Api.reporter;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/** A made-up form of 2031 is carried by a form file and a contract overlay alone. */
@QuarkusTest
@TestProfile(LaterFormOnTheDeskTest.WithTheFormOf2031.class)
class LaterFormOnTheDeskTest {

    private static final Form FORM =
            FormCatalogue.load(List.of("2019", "2021", "2031")).find("2031").orElseThrow();

    /** The service as it would be with one more form. */
    public static class WithTheFormOf2031 implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nianbao.form.ids", "2019,2021,2031",
                    "nianbao.test.contract-overlay", "forms/2031.overlay.yaml");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(LastDayOf2031.class);
        }
    }

    /** A day on which there is something to report of 2031. */
    @Alternative
    @ApplicationScoped
    public static class LastDayOf2031 {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return Clock.fixed(Instant.parse("2031-12-31T00:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Test
    void the_forms_show_it_with_its_cells_its_rules_and_the_way_from_the_form_before() {
        reporter().get("/api/v1/forms").then().body("items.form", contains("2019", "2021", "2031"));
        reporter().get("/api/v1/forms/2031").then().statusCode(200).body("cells", hasSize(207));
        reporter()
                .get("/api/v1/forms/2031/rules")
                .then()
                .body("items.find { it.id == 'requests-row-sum' }.instances", hasSize(26));
        reporter().get("/api/v1/forms/crosswalk").then().body("items.to", contains("2021", "2031"));
    }

    @Test
    void its_reports_are_opened_filled_checked_and_read_back() {
        String report = openReport(newOrganization("青山县未来局"), 2031);
        put(report, Samples.zero(FORM).without(List.of("organization", "year")).toString())
                .then()
                .statusCode(200)
                .body("form", equalTo("2031"))
                .body("requests.outcomesRenamed.otherHandlingRenamed.withdrawnByApplicant.total", equalTo(0));
        reporter().post(report + "/consistency-check").then().statusCode(200);

        patch(
                        report + "/requests",
                        "{\"outcomesRenamed\":{\"otherHandlingRenamed\":{\"withdrawnByApplicant\":"
                                + "{\"total\":1}}},\"receivedRenamed\":{\"others\":null}}")
                .then()
                .statusCode(200);
        reporter()
                .post(report + "/consistency-check")
                .then()
                .statusCode(422)
                .body("violations.rule", hasItems("requests-row-sum", "requests-outcome-sum", "figures-complete"))
                .body("notAssessed.rule", hasItems("requests-balance", "requests-row-sum"));
    }

    @Test
    void last_years_carried_forward_requests_are_prefilled_across_the_change_of_form() {
        String organization = newOrganization("青山县远期局");
        patch(openReport(organization, 2030) + "/requests", "{\"carriedForward\":{\"naturalPersons\":4}}")
                .then()
                .statusCode(200);
        reporter()
                .contentType(ContentType.JSON)
                .body(Map.of("organization", organization, "year", 2031, "prefill", true))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .body("requests.carriedOverRenamed.naturalPersons", equalTo(4))
                .body("requests.carriedOverRenamed.total", nullValue());
    }
}
