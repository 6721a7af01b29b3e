package org.nianbao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Sql;

/** What was expunged stands nowhere any more, wherever it went on its way to publication. */
@QuarkusTest
class ExpungedEverywhereTest {

    private static final String SECRET = "绝密" + Api.newCode();

    @Test
    void no_table_and_no_address_holds_a_secret_that_two_persons_expunged() {
        String report = Desk.reportWithWarning();
        Api.patch(report + "/other-matters", Map.of("text", SECRET)).then().statusCode(200);
        Desk.explain(report, Desk.warning(report), SECRET).then().statusCode(200);
        Desk.submit(report).then().statusCode(200);
        Desk.giveBack(report, "/otherMatters/text", SECRET).then().statusCode(200);
        Api.patch(report + "/other-matters", Map.of("text", SECRET + "，已核对"))
                .then()
                .statusCode(200);
        Desk.step(Api.reporter().header("Idempotency-Key", report), report, "submission", "{}")
                .then()
                .statusCode(200);
        Desk.decide(report, Desk.warning(report), "accepted").then().statusCode(200);
        Desk.approve(report);
        Desk.step(Api.as("publisher").header("Idempotency-Key", report), report, "publication", "{}")
                .then()
                .statusCode(201);
        assertThat(tablesThatHold(SECRET)).contains("report_history", "publication_revision", "idempotency_record");

        Map<String, String> why = Map.of("legalBasis", "《中华人民共和国保守国家秘密法》", "reason", "含国家秘密");
        Desk.step(Api.as("publisher"), report, "expunction", why).then().statusCode(202);
        Desk.step(Api.as("publisher2"), report, "expunction", "{}").then().statusCode(200);

        assertThat(tablesThatHold(SECRET)).isEmpty();
        String publication = report.replace("/reports/", "/publications/");
        Stream.of("", "/revisions", "/revisions/1", "/verification")
                .forEach(path -> Api.anonymous().get(publication + path).then().body(not(containsString(SECRET))));
        Stream.of("", "/findings", "/reviews", "/history", "/other-matters")
                .forEach(path -> Api.reporter().get(report + path).then().body(not(containsString(SECRET))));
    }

    /** Bytes are written in hexadecimal digits. */
    private static List<String> tablesThatHold(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        String search =
                "select count(*) from %s t where t::text like '%%" + text + "%%' or t::text like '%%" + bytes + "%%'";
        return Sql.texts("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .stream()
                .filter(table -> Sql.count(search.formatted(table)) > 0)
                .toList();
    }
}
