package org.nianbao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Together;

/** Steps that several people take at once. */
@QuarkusTest
class ConcurrentStepsTest {

    @RepeatedTest(5)
    void of_two_reviewers_who_saw_the_same_report_one_is_told_that_it_changed() {
        String report = Desk.submittedReport();
        String tag = Api.tag(report);

        List<Integer> answers = Together.call(Stream.of("political", "textual")
                .map(gate -> (Supplier<Integer>) () -> pass(report, gate, tag).statusCode())
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @RepeatedTest(5)
    void gates_passed_at_once_approve_the_report_once() {
        String report = Desk.submittedReport();

        List<String> states = Together.call(Stream.of("political", "textual", "data", "confidentiality")
                .map(gate -> (Supplier<String>) () ->
                        pass(report, gate, "*").then().statusCode(200).extract().<String>path("status"))
                .toList());

        assertThat(states).containsExactlyInAnyOrder("submitted", "submitted", "submitted", "approved");
        assertThat(Desk.status(report)).isEqualTo("approved");
    }

    @RepeatedTest(10)
    void either_the_clerk_recalls_a_submission_or_a_reviewer_begins_with_it() {
        String report = Desk.submittedReport();

        List<Integer> answers = Together.call(List.of(
                () -> Desk.step(Api.reporter(), report, "recall", "{}").statusCode(),
                () -> pass(report, "data", "*").statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(Desk.status(report)).isEqualTo(answers.get(0) == 200 ? "draft" : "submitted");
    }

    @RepeatedTest(10)
    void what_is_written_while_it_is_submitted_is_in_the_submission_or_refused() {
        String report = Desk.completeReport();
        String section = report + "/disputes";
        String tag = Api.tag(section);

        List<Integer> answers = Together.call(List.of(
                () -> Desk.submit(report).statusCode(),
                () -> Api.reporter()
                        .contentType(Api.MERGE_PATCH)
                        .header("If-Match", tag)
                        .body(Map.of("notes", "补充"))
                        .patch(section)
                        .statusCode()));

        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers.get(1)).isIn(200, 409);
        String notes = Api.reporter().get(section).path("notes");
        assertThat(notes).isEqualTo(answers.get(1) == 200 ? "补充" : "");
    }

    private static Response pass(String report, String gate, String tag) {
        return Api.as("reviewer")
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("decision", "passed"))
                .put(report + "/reviews/" + gate);
    }
}
