package org.nianbao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nianbao.report.Status;
import org.nianbao.support.Api;

/** The page {@code src/site/who-may-do-what.md}, made of the workflow and the authorization table. */
final class WhoMayDoWhat {

    private static final String HEAD = """
            # Who may do what

            This page is made of [`workflow.yaml`](../main/resources/workflow/workflow.yaml) and
            [`authorization.yaml`](../main/resources/identity/authorization.yaml), and a test keeps it equal to them
            (`./mvnw test -Dtest=WhoMayDoWhatTest -Dnianbao.site.write=true` writes it anew).

            A caller holds **roles**, each for a subtree of the register: that organization and all that stand below it at
            the time of the call. A caller may hold several, and without one may only read what is public.

            | role | what it is for |
            |---|---|
            | `reporter` 填报人 | drafts and submits reports, explains findings |
            | `reviewer` 审核人 | decides the gates and findings, returns reports; keeps campaigns and extensions |
            | `publisher` 发布人 | publishes, amends, withdraws, expunges |
            | `registrar` 名录管理员 | keeps the register of organizations |
            | `aggregator` 汇总系统 | reads the desks |
            | `loader` 导入系统 | loads what was published elsewhere |

            Two persons at least see every report: nobody who changed a draft passes a gate or decides a finding of it, and
            an expunction takes two publishers.
            """;

    private final WorkflowDefinition workflow = WorkflowDefinition.read();
    private final Map<String, JsonNode> operations = operations();
    private final StringBuilder page = new StringBuilder(HEAD);

    static String page() {
        return new WhoMayDoWhat().write();
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        try {
            new YAMLMapper()
                    .readTree(Api.resource("identity/authorization.yaml"))
                    .properties()
                    .forEach(line -> operations.put(line.getKey(), line.getValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return operations;
    }

    private String write() {
        writeDiagram();
        writeActions();
        writeGuards();
        writeOperations();
        return page.toString();
    }

    private void writeDiagram() {
        page.append("\n## The way of a report\n\n```mermaid\nstateDiagram-v2\n    [*] --> draft\n");
        workflow.states().forEach((state, name) -> page.append("    %s: %s %s\n".formatted(state, state, name.zh())));
        workflow.actions().forEach((word, action) -> edges(word, action).forEach(page::append));
        page.append("```\n");
    }

    /** What only stays where it is draws no arrow. */
    private static Stream<String> edges(String word, Action action) {
        return action.moves().entrySet().stream()
                .flatMap(move -> move.getValue().stream()
                        .filter(to -> to != move.getKey())
                        .map(to -> "    %s --> %s: %s\n".formatted(move.getKey().word(), to.word(), word)));
    }

    private void writeActions() {
        page.append("\n| action | who | in which state, and where it leads | and only if |\n|---|---|---|---|\n");
        workflow.actions()
                .forEach((word, action) -> page.append("| **%s** %s. %s | %s | %s | %s |\n"
                        .formatted(
                                word,
                                action.title().zh(),
                                action.title().en(),
                                who(operations.get(action.operation())),
                                moves(action),
                                action.guards().stream().map(Guard::word).collect(Collectors.joining(", ")))));
    }

    private static String moves(Action action) {
        return action.moves().entrySet().stream()
                .map(move -> move(move.getKey(), move.getValue()))
                .collect(Collectors.joining("<br>"));
    }

    private static String move(Status from, List<Status> to) {
        String ends = to.stream().map(Status::word).collect(Collectors.joining(" or "));
        return to.equals(List.of(from)) ? from.word() : from.word() + " → " + ends;
    }

    private void writeGuards() {
        page.append("\nWhat is told where a condition does not hold:\n\n| condition | is told as |\n|---|---|\n");
        workflow.guards()
                .forEach((word, text) ->
                        page.append("| %s | %s %s |\n".formatted(word, unfilled(text.zh()), unfilled(text.en()))));
    }

    private static String unfilled(String template) {
        return template.replace("%s", "…");
    }

    private void writeOperations() {
        page.append("\n## Every operation\n\n| operation | who |\n|---|---|\n");
        operations.forEach((operation, who) -> page.append("| `%s` | %s |\n".formatted(operation, who(who))));
    }

    private static String who(JsonNode grant) {
        if (grant.isTextual()) {
            return "everybody";
        }
        JsonNode roles = grant.properties().iterator().next().getValue();
        return StreamSupport.stream(roles.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
