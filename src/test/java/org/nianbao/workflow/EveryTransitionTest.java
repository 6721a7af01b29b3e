package org.nianbao.workflow;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** Every step from every state by every role. */
@QuarkusTest
class EveryTransitionTest {

    /** What becomes of a report: its next state; – where its state does not allow the step, ∅ where it is gone. */
    private static final String TABLE = """
            step        role      draft     submitted returned  approved  published withdrawn amended
            update      reporter  draft     –         returned  –         –         –         draft
            delete      reporter  ∅         –         ∅         –         –         –         published
            submission  reporter  submitted –         submitted –         –         –         submitted
            recall      reporter  –         draft     –         –         –         –         –
            review      reviewer  –         submitted –         –         –         –         –
            refusal     reviewer  –         returned  –         –         –         –         –
            return      reviewer  –         returned  –         returned  –         –         –
            publication publisher –         –         –         published –         published –
            amendment   publisher –         –         –         –         draft     draft     –
            withdrawal  publisher –         –         –         –         withdrawn –         draft
            expunction  publisher –         –         –         –         published withdrawn draft
            """;

    /** How a report comes into a state. */
    private static final Map<String, Supplier<String>> STATES = Map.of(
            "draft", Desk::completeReport,
            "submitted", Desk::submittedReport,
            "returned", EveryTransitionTest::returnedReport,
            "approved", Desk::approvedReport,
            "published", Desk::publishedReport,
            "withdrawn", EveryTransitionTest::withdrawnReport,
            "amended", EveryTransitionTest::amendedReport);

    private static final Map<String, BiFunction<RequestSpecification, String, Response>> STEPS = Map.ofEntries(
            entry("update", EveryTransitionTest::update),
            entry(
                    "delete",
                    (by, report) -> by.header("If-Match", Api.tag(report)).delete(report)),
            entry("submission", (by, report) -> Desk.step(by, report, "submission", "{}")),
            entry("recall", (by, report) -> Desk.step(by, report, "recall", "{}")),
            entry("review", (by, report) -> Desk.gate(by, report, "textual", Map.of("decision", "passed"))),
            entry(
                    "refusal",
                    (by, report) -> Desk.gate(by, report, "textual", Map.of("decision", "refused", "comment", "有错字"))),
            entry("return", EveryTransitionTest::giveBack),
            entry("publication", (by, report) -> Desk.step(by, report, "publication", "{}")),
            entry("amendment", (by, report) -> Desk.step(by, report, "amendment", Map.of("reason", "更正"))),
            entry("withdrawal", (by, report) -> Desk.step(by, report, "withdrawal", Map.of("reason", "误发"))),
            entry(
                    "expunction",
                    (by, report) ->
                            Desk.step(by, report, "expunction", Map.of("legalBasis", "《条例》第十五条", "reason", "含个人信息"))));

    /** One step from one state: whose it is, and where it leads. */
    record Case(String step, String role, String state, String end) {

        boolean isOpen() {
            return !end.equals("–");
        }

        /** The word by which the report offers the step. */
        String action() {
            return step.equals("refusal") ? "review" : step;
        }
    }

    static Stream<Case> cases() {
        List<String[]> lines = TABLE.lines().map(line -> line.split(" +")).toList();
        String[] head = lines.get(0);
        return lines.stream()
                .skip(1)
                .flatMap(line -> IntStream.range(2, head.length)
                        .mapToObj(column -> new Case(line[0], line[1], head[column], line[column])));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_step_is_offered_and_open_to_its_role_in_its_states_and_to_nobody_else(Case row) {
        String report = STATES.get(row.state).get();
        String before = state(report);

        assertThat(take(row, Api.anonymous(), report).statusCode()).isEqualTo(401);
        Stream.of("reporter", "reviewer", "publisher", "registrar", "aggregator")
                .filter(caller -> !caller.equals(row.role))
                .forEach(caller -> assertThat(take(row, Api.as(caller), report).statusCode())
                        .as(caller)
                        .isEqualTo(403));
        assertThat(state(report)).isEqualTo(before);
        assertThat(readersOffered(row.action(), report)).isEqualTo(row.isOpen() ? List.of(row.role) : List.of());

        Response answer = take(row, Api.as(row.role), report);

        assertThat(answer.statusCode()).isIn(row.isOpen() ? List.of(200, 201, 202, 204) : List.of(409));
        assertThat(state(report)).isEqualTo(row.isOpen() ? row.end : before);
    }

    /** To whom the report offers an action, among those who may read it. */
    private static List<String> readersOffered(String action, String report) {
        return Stream.of("reporter", "reviewer", "publisher", "aggregator")
                .filter(reader -> Api.as(reader)
                        .get(report)
                        .<List<String>>path("allowedActions")
                        .contains(action))
                .toList();
    }

    private static Response take(Case row, RequestSpecification by, String report) {
        return STEPS.get(row.step).apply(by, report);
    }

    private static Response update(RequestSpecification by, String report) {
        return by.contentType(Api.MERGE_PATCH)
                .header("If-Match", Api.tag(report))
                .body(Map.of("preamble", "补充"))
                .patch(report);
    }

    private static Response giveBack(RequestSpecification by, String report) {
        return Desk.step(by, report, "return", Map.of("reasons", List.of(Map.of("pointer", "", "text", "请核对"))));
    }

    private static String state(String report) {
        Response answer = Api.reporter().accept(ContentType.JSON).get(report);
        return answer.statusCode() == 404 ? "∅" : answer.path("status");
    }

    /** With its reason answered, so that nothing but the state decides. */
    private static String returnedReport() {
        String report = Desk.submittedReport();
        Desk.giveBack(report, "/title", "标题有误").then().statusCode(200);
        Api.patch(report, Map.of("title", "更正后的标题")).then().statusCode(200);
        return report;
    }

    private static String withdrawnReport() {
        String report = Desk.publishedReport();
        Desk.withdraw(report, "误发").then().statusCode(200);
        return report;
    }

    /** A draft that amends what is published and changes something. */
    private static String amendedReport() {
        String report = Desk.publishedReport();
        Desk.amend(report, "更正").then().statusCode(200);
        Api.patch(report, Map.of("title", "更正后的标题")).then().statusCode(200);
        return report;
    }
}
