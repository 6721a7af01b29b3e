package org.nianbao.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.nianbao.organization.RegisterClient.body;
import static org.nianbao.organization.RegisterClient.change;
import static org.nianbao.organization.RegisterClient.delete;
import static org.nianbao.organization.RegisterClient.enter;
import static org.nianbao.organization.RegisterClient.errors;
import static org.nianbao.organization.RegisterClient.get;
import static org.nianbao.organization.RegisterClient.newCode;
import static org.nianbao.organization.RegisterClient.post;
import static org.nianbao.organization.RegisterClient.put;
import static org.nianbao.organization.RegisterClient.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.platform.code.CreditCodes;
import org.nianbao.support.Api;

@QuarkusTest
class OrganizationResourceTest {

    @Test
    void whatWasEnteredIsAnsweredWhole() {
        String parent = enter("kind", "government", "name", "某县人民政府");
        String successor = enter();
        String code = newCode();
        Response created = post("""
                {"code": "%s", "name": "某县教育局", "shortNames": ["县教育局", "教育局"], "kind": "department",
                 "division": "370812", "parent": "%s", "validFrom": "2001-02-03", "validTo": "2024-12-31", "filedBy": "%s",
                 "successors": [{"code": "%s", "on": "2025-01-01", "kind": "merged"}]}""".formatted(code, parent, parent, successor));
        created.then().statusCode(201).header("Location", endsWith("/api/v1/organizations/" + code));

        Response read = get(code);
        assertThat(read.asString())
                .isEqualTo(created.asString())
                .isEqualTo(("{'schema':1,'code':'%s','name':'某县教育局','shortNames':['县教育局','教育局'],'kind':'department',"
                                + "'division':'370812','parent':'%s','validFrom':'2001-02-03','validTo':'2024-12-31',"
                                + "'filedBy':'%s','successors':[{'code':'%s','on':'2025-01-01','kind':'merged'}],"
                                + "'names':[{'name':'某县教育局','from':'2001-02-03','to':'2024-12-31'}],"
                                + "'parents':[{'parent':'%s','from':'2001-02-03','to':'2024-12-31'}]}")
                        .formatted(code, parent, parent, successor, parent)
                        .replace('\'', '"'));
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag")).matches("\"[0-9a-f-]{36}\"");
    }

    @Test
    void fourMembersAreEnough() {
        String code = CreditCodes.random(new Random(System.nanoTime()));
        post(Map.of("code", code, "name", "某市财政局", "kind", "department", "validFrom", "2020-01-01"))
                .then()
                .statusCode(201)
                .body("shortNames", is(List.of()))
                .body("parent", is((Object) null))
                .body("successors", is(List.of()));
    }

    @Test
    void allMistakesOfABodyAreToldAtOnce() {
        Response refused = post("""
                {"code": "91310115MA1G4L1WXK", "name": " 教育局", "shortNames": ["a", "", "b\\nc", 5, "a"], "kind": "school",
                 "division": "37081", "parent": "11370900004341590p", "validFrom": "2001-02-30", "validTo": true,
                 "filedBy": "Z00000000000000000", "head": "某人", "schema": 2,
                 "successors": [{"code": "Z00000000000000000", "kind": "merged"}, 7, {"on": "2020-01-01"}]}""");
        assertThat(errors(refused))
                .containsExactlyInAnyOrder(
                        "/head unknown-member",
                        "/schema out-of-range",
                        "/code wrong-check-digit",
                        "/name not-a-line",
                        "/shortNames/1 blank",
                        "/shortNames/2 not-a-line",
                        "/shortNames/3 wrong-type",
                        "/shortNames/4 duplicate",
                        "/kind not-one-of",
                        "/division not-a-division",
                        "/parent not-a-code",
                        "/validFrom not-a-day",
                        "/validTo wrong-type",
                        "/filedBy unknown-organization",
                        "/successors/0/code unknown-organization",
                        "/successors/0/on required",
                        "/successors/1 wrong-type",
                        "/successors/1/code required",
                        "/successors/1/on required",
                        "/successors/1/kind required",
                        "/successors/2/code required",
                        "/successors/2/kind required");
    }

    @Test
    void anEmptyObjectLacksExactlyTheFourRequiredMembers() {
        assertThat(errors(post("{}")))
                .containsExactlyInAnyOrder("/code required", "/name required", "/kind required", "/validFrom required");
    }

    @ParameterizedTest
    @CsvSource({"200, 201", "201, 400"})
    void aNameHasAtMost200CodePoints(int length, int status) {
        post(body(newCode(), "name", "𠮷".repeat(length))).then().statusCode(status);
    }

    @Test
    void anOrganizationCannotNameItselfAsItsParentFilerOrSuccessor() {
        String code = newCode();
        Map<String, Object> successor = Map.of("code", code, "on", "2020-01-01", "kind", "split");
        Response refused = post(body(code, "parent", code, "filedBy", code, "successors", List.of(successor)));
        assertThat(errors(refused))
                .containsExactlyInAnyOrder(
                        "/parent cycle", "/filedBy self-reference", "/successors/0/code self-reference");
    }

    @Test
    void daysThatContradictEachOtherAreRefused() {
        String other = enter();
        Map<String, Object> successor = Map.of("code", other, "on", "1999-12-31", "kind", "merged");
        Response refused = post(body(
                newCode(), "validTo", "1999-12-31", "effectiveFrom", "2003-01-01", "successors", List.of(successor)));
        assertThat(errors(refused))
                .containsExactlyInAnyOrder(
                        "/validTo inconsistent-period",
                        "/successors/0/on inconsistent-period",
                        "/effectiveFrom inconsistent-period");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, 400", "1900-01-01, 201", "9999-12-31, 201", "+10000-01-01, 400"})
    void daysLieInTheYears1900To9999(String day, int status) {
        post(body(newCode(), "validFrom", day)).then().statusCode(status);
    }

    @Test
    void aCodeIsEnteredOnce() {
        String code = enter();
        post(body(code)).then().statusCode(409).body("type", is("/problems/already-exists"));
    }

    @ParameterizedTest
    @CsvSource({"Z99999999999999999", "nonsense", "%00", "91310115MA1G4L1WXK"})
    void whatIsNotRegisteredIsNotFound(String code) {
        given().urlEncodingEnabled(false)
                .get(RegisterClient.PATH + "/" + code)
                .then()
                .statusCode(404)
                .body("type", is("/problems/not-found"));
        Api.as("registrar")
                .urlEncodingEnabled(false)
                .header("If-Match", "\"1\"")
                .delete(RegisterClient.PATH + "/" + code)
                .then()
                .statusCode(404);
    }

    @Test
    void aReaderWhoHasTheCurrentTagIsNotSentTheSameAgain() {
        String code = enter();
        given().header("If-None-Match", tag(code))
                .get(RegisterClient.PATH + "/" + code)
                .then()
                .statusCode(304)
                .header("ETag", tag(code));
    }

    @Test
    void putEntersWhatIsNotThere() {
        String code = newCode();
        put(code, body(code), Map.of())
                .then()
                .statusCode(201)
                .header("Location", endsWith(code))
                .header("ETag", is(tag(code)));
    }

    @Test
    void putWithATagEntersNothing() {
        String code = newCode();
        put(body(code), "\"1\"").then().statusCode(412);
        get(code).then().statusCode(404);
    }

    @Test
    void putThatMayOnlyCreateLeavesWhatIsThere() {
        String code = enter();
        put(code, body(code, "name", "另一局"), Map.of("If-None-Match", "*"))
                .then()
                .statusCode(412)
                .body("type", is("/problems/precondition-failed"));
        put(newCode(), body(newCode()), Map.of("If-None-Match", "*")).then().statusCode(400);
    }

    @Test
    void theCodeInTheBodyIsTheOneInThePath() {
        String code = enter();
        assertThat(errors(put(code, body(newCode()), Map.of("If-Match", tag(code)))))
                .containsExactly("/code read-only");
        assertThat(errors(put("nonsense", body("nonsense"), Map.of()))).containsExactly("/code not-a-code");
    }

    @Test
    void aChangeNeedsTheCurrentTagAndGivesANewOne() {
        String code = enter();
        String tag = tag(code);
        put(code, body(code), Map.of()).then().statusCode(428);
        put(code, body(code), Map.of("If-Match", "*")).then().statusCode(428);
        put(body(code, "division", "370812"), tag).then().statusCode(200).body("division", is("370812"));
        assertThat(tag(code)).isNotEqualTo(tag);
        put(body(code), tag).then().statusCode(412);
    }

    @Test
    void aStaleChangeIsToldWhereItDisagreesWithWhatIsStored() {
        String code = enter();
        String stale = tag(code);
        change(code, "name", "某县教育和体育局", "effectiveFrom", "2019-03-01").then().statusCode(200);
        Response refused = put(body(code, "name", "某县教体局", "effectiveFrom", "2019-03-01", "division", "370812"), stale);
        refused.then().statusCode(412).header("ETag", tag(code));
        assertThat(refused.jsonPath().getList("differences"))
                .containsExactlyInAnyOrder(
                        Map.of("pointer", "/name", "sent", "某县教体局", "stored", "某县教育和体育局"),
                        withNull(Map.of("pointer", "/division", "sent", "370812")));
    }

    private static Map<String, Object> withNull(Map<String, Object> difference) {
        Map<String, Object> withNull = new HashMap<>(difference);
        withNull.put("stored", null);
        return withNull;
    }

    @Test
    void mistakesAreToldBeforeAMissingTag() {
        String code = enter();
        assertThat(errors(put(code, body(code, "kind", "school"), Map.of()))).containsExactly("/kind not-one-of");
        assertThat(errors(put(code, body(code, "name", "另一局"), Map.of()))).containsExactly("/effectiveFrom required");
    }

    @Test
    void aRemovedOrganizationIsGoneAndItsTagDoesNotComeBack() {
        String code = enter();
        String tag = tag(code);
        delete(code, Map.of()).then().statusCode(428);
        delete(code, Map.of("If-Match", "\"other\"")).then().statusCode(412);
        delete(code, Map.of("If-Match", tag)).then().statusCode(204);
        get(code).then().statusCode(404);
        post(body(code)).then().statusCode(201);
        assertThat(tag(code)).isNotEqualTo(tag);
    }

    @Test
    void anOrganizationStaysWhileOthersReferToIt() {
        String parent = enter();
        String child = enter("parent", parent);
        change(child, "parent", null, "effectiveFrom", "2010-01-01").then().statusCode(200);
        String filer = enter();
        enter("filedBy", filer);
        String successor = enter();
        enter("successors", List.of(Map.of("code", successor, "on", "2020-01-01", "kind", "transferred")));
        String reporter = enter();
        Api.reporter()
                .contentType("application/json")
                .body(Map.of("organization", reporter, "year", 2022))
                .post("/api/v1/reports")
                .then()
                .statusCode(201);
        for (String code : List.of(parent, filer, successor, reporter)) {
            delete(code, Map.of("If-Match", tag(code)))
                    .then()
                    .statusCode(409)
                    .body("type", is("/problems/invalid-transition"));
            get(code).then().statusCode(200);
        }
    }

    @Test
    void whatHasNoJsonIsNotRead() {
        Api.as("registrar")
                .contentType("text/plain")
                .body("x")
                .post(RegisterClient.PATH)
                .then()
                .statusCode(415);
        assertThat(errors(post("[]"))).contains(" wrong-type");
        assertThat(errors(post("{\"code\": \"a\", \"code\": \"b\"}"))).contains("/code duplicate-member");
    }
}
