package org.nianbao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.organization.RegisterClient.body;
import static org.nianbao.organization.RegisterClient.change;
import static org.nianbao.organization.RegisterClient.enter;
import static org.nianbao.organization.RegisterClient.newCode;
import static org.nianbao.organization.RegisterClient.post;
import static org.nianbao.organization.RegisterClient.put;
import static org.nianbao.organization.RegisterClient.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.nianbao.support.Together;

@QuarkusTest
class RegisterConcurrencyTest {

    @RepeatedTest(5)
    void ofTwoMovesThatTogetherMakeACircleOneIsRefused() {
        String one = enter();
        String other = enter();
        assertThat(statuses(List.of(
                        () -> change(one, "parent", other, "effectiveFrom", "2010-01-01"),
                        () -> change(other, "parent", one, "effectiveFrom", "2010-01-01"))))
                .containsExactlyInAnyOrder(200, 400);
    }

    @RepeatedTest(5)
    void ofTwoChangesWithOneTagOneIsMade() {
        String code = enter();
        String tag = tag(code);
        List<Response> answers = Together.call(List.of(
                () -> put(body(code, "name", "甲", "effectiveFrom", "2010-01-01"), tag),
                () -> put(body(code, "name", "乙", "effectiveFrom", "2010-01-01"), tag)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == 412)
                .findFirst()
                .orElseThrow();
        assertThat(refused.jsonPath().<String>getList("differences.pointer")).containsExactly("/name");
    }

    @RepeatedTest(5)
    void ofSeveralEntriesOfOneCodeOneIsMade() {
        String code = newCode();
        assertThat(statuses(List.of(() -> post(body(code)), () -> post(body(code)), () -> post(body(code)))))
                .containsExactlyInAnyOrder(201, 409, 409);
    }

    @RepeatedTest(5)
    void aParentIsEitherRemovedOrTaken() {
        String parent = enter();
        String tag = tag(parent);
        List<Integer> statuses = statuses(List.of(
                () -> post(body(newCode(), "parent", parent)),
                () -> RegisterClient.delete(parent, Map.of("If-Match", tag))));
        assertThat(statuses).isIn(List.of(201, 409), List.of(400, 204));
    }

    private static List<Integer> statuses(List<Supplier<Response>> calls) {
        return Together.call(calls).stream().map(Response::statusCode).toList();
    }
}
