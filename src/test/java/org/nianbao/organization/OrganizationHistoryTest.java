package org.nianbao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.nianbao.organization.RegisterClient.body;
import static org.nianbao.organization.RegisterClient.change;
import static org.nianbao.organization.RegisterClient.enter;
import static org.nianbao.organization.RegisterClient.errors;
import static org.nianbao.organization.RegisterClient.get;
import static org.nianbao.organization.RegisterClient.put;
import static org.nianbao.organization.RegisterClient.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationHistoryTest {

    private static Map<String, Object> period(String member, String value, String from, String to) {
        Map<String, Object> period = new HashMap<>();
        period.put(member, value);
        period.put("from", from);
        period.put("to", to);
        return period;
    }

    private static Map<String, Object> name(String value, String from, String to) {
        return period("name", value, from, to);
    }

    private static Map<String, Object> parent(String value, String from, String to) {
        return period("parent", value, from, to);
    }

    private static List<Map<String, Object>> names(String code) {
        return get(code).jsonPath().getList("names");
    }

    private static List<Map<String, Object>> parents(String code) {
        return get(code).jsonPath().getList("parents");
    }

    @Test
    void aRenamingKeepsTheFormerNameUntilTheDayBefore() {
        String code = enter("name", "教育局", "validTo", "2030-12-31");
        change(code, "name", "教育和体育局", "effectiveFrom", "2019-03-01")
                .then()
                .statusCode(200)
                .body("name", is("教育和体育局"));
        assertThat(names(code))
                .containsExactly(name("教育局", "2000-01-01", "2019-02-28"), name("教育和体育局", "2019-03-01", "2030-12-31"));
    }

    @Test
    void aChangeOnTheDayOfTheLastOneCorrectsItAndAnEarlierOneWouldEraseIt() {
        String code = enter("name", "甲");
        change(code, "name", "乙", "effectiveFrom", "2010-01-01");
        change(code, "name", "丙", "effectiveFrom", "2010-01-01");
        assertThat(names(code)).containsExactly(name("甲", "2000-01-01", "2009-12-31"), name("丙", "2010-01-01", null));
        change(code, "name", "丁", "effectiveFrom", "2009-12-31")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/effectiveFrom"))
                .body("errors.code", contains("inconsistent-period"));
        assertThat(names(code)).containsExactly(name("甲", "2000-01-01", "2009-12-31"), name("丙", "2010-01-01", null));
    }

    @Test
    void parentsComeAndGoAndComeAgain() {
        String first = enter();
        String second = enter();
        String code = enter();
        for (String[] move : new String[][] {
            {first, "2005-01-01"},
            {null, "2008-01-01"},
            {second, "2008-01-01"},
            {null, "2010-01-01"},
            {first, "2012-01-01"}
        }) {
            change(code, "parent", move[0], "effectiveFrom", move[1]).then().statusCode(200);
        }
        assertThat(parents(code))
                .containsExactly(
                        parent(null, "2000-01-01", "2004-12-31"),
                        parent(first, "2005-01-01", "2007-12-31"),
                        parent(second, "2008-01-01", "2009-12-31"),
                        parent(null, "2010-01-01", "2011-12-31"),
                        parent(first, "2012-01-01", null));
        change(code, "parent", second, "effectiveFrom", "2000-01-01").then().statusCode(400);
        assertThat(parents(code)).hasSize(5);
    }

    @Test
    void aMoveDoesNotTouchTheNamesAndTheOtherWayRound() {
        String above = enter();
        String code = enter("name", "甲");
        change(code, "name", "乙", "effectiveFrom", "2010-01-01");
        change(code, "parent", above, "effectiveFrom", "2005-01-01").then().statusCode(200);
        assertThat(names(code)).containsExactly(name("甲", "2000-01-01", "2009-12-31"), name("乙", "2010-01-01", null));
        assertThat(parents(code))
                .containsExactly(parent(null, "2000-01-01", "2004-12-31"), parent(above, "2005-01-01", null));
    }

    @Test
    void aChangeOfNameOrParentTellsFromWhichDay() {
        String above = enter();
        String code = enter();
        assertThat(errors(change(code, "name", "甲"))).containsExactly("/effectiveFrom required");
        assertThat(errors(change(code, "parent", above))).containsExactly("/effectiveFrom required");
        change(code, "division", "370812").then().statusCode(200);
    }

    @Test
    void aChangeThatLacksItsDayIsToldBesideOtherMistakes() {
        String above = enter();
        String code = enter();
        assertThat(errors(change(code, "parent", above, "name", "", "kind", "school", "validFrom", "yesterday")))
                .containsExactlyInAnyOrder(
                        "/name blank", "/kind not-one-of", "/validFrom not-a-day", "/effectiveFrom required");
    }

    @Test
    void theDayOfAChangeLiesWithinTheOrganizationsLife() {
        String code = enter("validTo", "2020-12-31");
        assertThat(errors(change(code, "name", "甲", "effectiveFrom", "1999-12-31")))
                .containsExactly("/effectiveFrom inconsistent-period");
        assertThat(errors(change(code, "name", "甲", "effectiveFrom", "2021-01-01")))
                .containsExactly("/effectiveFrom inconsistent-period");
        change(code, "name", "甲", "effectiveFrom", "2020-12-31").then().statusCode(200);
        assertThat(errors(change(code, "validTo", "2020-12-30"))).containsExactly("/validTo inconsistent-period");
    }

    @Test
    void aDayWithoutAChangeIsAMistakeUnlessTheChangeIsSentAgain() {
        String code = enter();
        assertThat(errors(change(code, "effectiveFrom", "2010-01-01")))
                .containsExactly("/effectiveFrom inconsistent-period");
        change(code, "name", "甲", "effectiveFrom", "2010-01-01").then().statusCode(200);
        change(code, "name", "甲", "effectiveFrom", "2010-01-01").then().statusCode(200);
        assertThat(names(code)).hasSize(2);
    }

    @Test
    void theBeginningMovesAsLongAsNoChangeStandsInItsWay() {
        String code = enter("name", "甲");
        change(code, "name", "乙", "effectiveFrom", "2010-01-01");
        change(code, "validFrom", "1990-01-01").then().statusCode(200);
        assertThat(names(code)).containsExactly(name("甲", "1990-01-01", "2009-12-31"), name("乙", "2010-01-01", null));
        assertThat(parents(code)).containsExactly(parent(null, "1990-01-01", null));
        change(code, "validFrom", "2009-12-31").then().statusCode(200);
        assertThat(errors(change(code, "validFrom", "2010-01-01"))).containsExactly("/validFrom inconsistent-period");
    }

    @Test
    void thePastMayBeSentBackAsItIsAndNotOtherwise() {
        String code = enter("name", "甲");
        change(code, "name", "乙", "effectiveFrom", "2010-01-01");
        Response read = get(code);
        put(read.jsonPath().getMap(""), read.header("ETag")).then().statusCode(200);

        Map<String, Object> altered = new HashMap<>(get(code).jsonPath().getMap(""));
        altered.put("names", List.of(name("乙", "2000-01-01", null)));
        altered.put("parents", List.of());
        assertThat(errors(put(altered, tag(code)))).containsExactlyInAnyOrder("/names read-only", "/parents read-only");
    }

    @Test
    void nobodyStandsBelowItself() {
        String top = enter();
        String middle = enter("parent", top);
        String bottom = enter("parent", middle);
        assertThat(errors(change(top, "parent", bottom, "effectiveFrom", "2020-01-01")))
                .containsExactly("/parent cycle");
        assertThat(errors(change(top, "parent", top, "effectiveFrom", "2020-01-01")))
                .containsExactly("/parent cycle");
    }

    @Test
    void twoMayExchangePlacesOnceTheFormerOrderHasEnded() {
        String top = enter();
        String bottom = enter("parent", top);
        change(bottom, "parent", null, "effectiveFrom", "2010-01-01").then().statusCode(200);
        // On the way back up the former parent is met for one day more.
        assertThat(errors(change(top, "parent", bottom, "effectiveFrom", "2009-12-31")))
                .containsExactly("/parent cycle");
        change(top, "parent", bottom, "effectiveFrom", "2010-01-01").then().statusCode(200);
    }

    @Test
    void aCircleOnADayToComeIsACircle() {
        String one = enter();
        String other = enter();
        change(other, "parent", one, "effectiveFrom", "2050-01-01").then().statusCode(200);
        assertThat(errors(change(one, "parent", other, "effectiveFrom", "2040-01-01")))
                .containsExactly("/parent cycle");
    }

    @Test
    void anUnknownParentFilerOrSuccessorIsRefusedAtItsPlace() {
        String unknown = RegisterClient.newCode();
        String code = enter();
        Response refused = put(
                body(
                        code,
                        "parent",
                        unknown,
                        "effectiveFrom",
                        "2010-01-01",
                        "filedBy",
                        unknown,
                        "successors",
                        List.of(Map.of("code", unknown, "on", "2020-01-01", "kind", "merged"))),
                tag(code));
        assertThat(errors(refused))
                .containsExactly(
                        "/parent unknown-organization",
                        "/filedBy unknown-organization",
                        "/successors/0/code unknown-organization");
    }
}
