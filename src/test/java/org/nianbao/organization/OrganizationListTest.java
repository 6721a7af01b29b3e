package org.nianbao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.nianbao.organization.RegisterClient.change;
import static org.nianbao.organization.RegisterClient.enter;
import static org.nianbao.organization.RegisterClient.errors;
import static org.nianbao.organization.RegisterClient.get;
import static org.nianbao.organization.RegisterClient.list;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrganizationListTest {

    private static List<String> codes(Response list) {
        return list.then().statusCode(200).extract().jsonPath().getList("items.code");
    }

    @Test
    void aSearchIsNoLongerThanAName() {
        list("q", "字".repeat(201)).then().statusCode(400).body("errors.pointer", contains("q"));
    }

    @Test
    void aSubtreeIsItsRootAndAllBelowIt() {
        String root = enter();
        String child = enter("parent", root);
        String grandchild = enter("parent", child);
        enter();
        assertThat(codes(list("within", root))).containsExactly(root, child, grandchild);
        assertThat(codes(list("within", grandchild))).containsExactly(grandchild);
    }

    @Test
    void anItemIsWhatTheSingleReadAnswers() {
        String code = enter("shortNames", List.of("教育局"), "division", "370812");
        Response list = list("within", code);
        assertThat(list.asString()).isEqualTo("{\"items\":[" + get(code).asString() + "],\"next\":null}");
    }

    @Test
    void theTreeNamesAndParentsAreThoseOfTheDayAskedFor() {
        String first = enter();
        String second = enter();
        String code = enter("parent", first, "name", "甲");
        change(code, "parent", second, "name", "乙", "effectiveFrom", "2010-01-01");
        assertThat(codes(list("within", first))).containsExactly(first);
        assertThat(codes(list("within", second))).containsExactly(second, code);
        assertThat(codes(list("within", first, "on", "2009-12-31"))).containsExactly(first, code);
        list("within", code, "on", "2009-12-31")
                .then()
                .body("items[0].name", is("甲"))
                .body("items[0].parent", is(first))
                .body("items[0].names.size()", is(2));
    }

    @Test
    void onADayOnlyThoseAreListedThatExistThen() {
        String root = enter();
        String ended = enter("parent", root, "validTo", "2015-06-30");
        String later = enter("parent", root, "validFrom", "2015-07-01");
        String announced = enter("parent", root, "validFrom", "2990-01-01");
        assertThat(codes(list("within", root, "on", "2015-06-30"))).containsExactly(root, ended);
        assertThat(codes(list("within", root, "on", "2015-07-01"))).containsExactly(root, later);
        assertThat(codes(list("within", root))).containsExactly(root, ended, later, announced);
    }

    @Test
    void aKindIsPickedOut() {
        String root = enter("kind", "government");
        String office = enter("parent", root, "kind", "office");
        assertThat(codes(list("within", root, "kind", "office"))).containsExactly(office);
        assertThat(errors(list("kind", "school"))).containsExactly("kind not-one-of");
    }

    @Test
    void aSearchFindsPartsOfNamesOldNamesShortNamesAndTheBeginningOfCodes() {
        String code = enter("name", "Aa100%_甲局", "shortNames", List.of("县Xy办"));
        change(code, "name", "乙局", "effectiveFrom", "2010-01-01");
        for (String q :
                List.of("乙局", "aA100%_甲", "0%_", "xY办", code, code.toLowerCase().substring(0, 17))) {
            assertThat(codes(list("within", code, "q", q))).as(q).containsExactly(code);
        }
        for (String q : List.of("乙_", "A%甲", "丙", code.substring(1), "甲局乙局")) {
            assertThat(codes(list("within", code, "q", q))).as(q).isEmpty();
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhateverTheirSize() {
        String root = enter();
        List<String> expected = new ArrayList<>(List.of(root));
        for (int i = 0; i < 6; i++) {
            expected.add(enter("parent", root));
        }
        List<String> found = new ArrayList<>();
        String next = null;
        int limit = 1;
        do {
            Response page = next == null
                    ? list("within", root, "limit", String.valueOf(limit))
                    : list("within", root, "limit", String.valueOf(limit), "after", next);
            assertThat(codes(page)).hasSizeLessThanOrEqualTo(limit);
            found.addAll(codes(page));
            next = page.jsonPath().getString("next");
            limit++;
        } while (next != null);
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "within, Z99999999999999999, unknown-organization",
        "within, nonsense, unknown-organization",
        "on, 2015-02-30, not-a-day",
        "on, +999999999-01-01, out-of-range",
        "on, 1899-12-31, out-of-range",
        "limit, 501, out-of-range",
        "limit, 0, out-of-range",
        "after, x, not-a-cursor",
        "after, AA, not-a-cursor",
        "q, a\u0000b, forbidden-character",
        "name, x, unknown-member"
    })
    void aWrongParameterIsNamed(String parameter, String value, String code) {
        assertThat(errors(list(parameter, value))).containsExactly(parameter + " " + code);
    }
}
