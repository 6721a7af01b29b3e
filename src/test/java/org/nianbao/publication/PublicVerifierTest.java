package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;

/** A stranger with twenty lines of another language comes to the same hashes. Needs python3. */
@QuarkusTest
class PublicVerifierTest {

    private static final Path VERIFIER = Path.of("src/examples/verify.py");

    @TempDir
    private Path folder;

    /** What a run of the verifier said, and whether it was content. */
    private record Verdict(int status, String said) {}

    @BeforeEach
    void lookForPython() {
        assumeThat(isPythonHere()).as("python3 is here to run the verifier").isTrue();
    }

    private static boolean isPythonHere() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Verdict verify(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", VERIFIER.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Verdict(process.exitValue(), Files.readString(said));
    }

    private static String address(String report) {
        return "http://localhost:" + RestAssured.port + Publication.of(report);
    }

    /** Revisions with everything that is easily written otherwise. */
    private static String awkwardReport() {
        String report = Desk.completeReport();
        Api.patch(
                        report,
                        Map.of(
                                "title",
                                "题目 😀\uFB33 \"\\/ \u007f\u2028\t",
                                "asPublished",
                                List.of(Map.of(
                                        "place",
                                        "附表",
                                        "label",
                                        "行",
                                        "values",
                                        List.of(
                                                0.0000000001,
                                                0.000001,
                                                0.00002345,
                                                1234567.891,
                                                0.1,
                                                -0.0000025,
                                                0,
                                                "１")))))
                .then()
                .statusCode(200);
        Api.patch(report + "/proactive-disclosure", Map.of("administrativeFees", Map.of("amount", 24252.311082)))
                .then()
                .statusCode(200);
        Publication.republish(report);
        Publication.amended(report, "第一段\n第二段");
        return report;
    }

    @Test
    void it_follows_the_chain_of_a_publication_over_the_network() throws Exception {
        String report = awkwardReport();

        assertThat(verify(address(report))).isEqualTo(new Verdict(0, "revision 1: visible\nrevision 2: visible\n"));
    }

    @Test
    void it_follows_the_chain_past_what_was_withdrawn_and_expunged() throws Exception {
        String report = Desk.publishedReport();
        Desk.withdraw(report, "撤回").then().statusCode(200);
        Desk.publish(report).then().statusCode(201);
        Desk.step(
                        Api.as("publisher"),
                        report,
                        "expunction",
                        Map.of("revisions", List.of(1), "legalBasis", "依据", "reason", "理由"))
                .then()
                .statusCode(202);
        Publication.amended(report, "已更正");

        assertThat(verify(address(report)).said)
                .isEqualTo("revision 1: withdrawn\nrevision 2: visible\nrevision 3: visible\n");
        Desk.step(Api.as("publisher2"), report, "expunction", "{}").then().statusCode(200);
        assertThat(verify(address(report)).said)
                .isEqualTo("revision 1: expunged\nrevision 2: visible\nrevision 3: visible\n");
    }

    @Test
    void it_verifies_saved_copies_and_finds_the_one_that_was_tampered_with() throws Exception {
        String report = awkwardReport();
        Path first = Files.write(
                folder.resolve("1.json"), Publication.revision(report, 1).asByteArray());
        Path second = Files.write(
                folder.resolve("2.json"), Publication.revision(report, 2).asByteArray());
        assertThat(verify(first, second).status).isZero();

        String copy = Files.readString(first);
        assertThat(verify(second, first).said).isEqualTo("revision 2: visible\nrevision 1: WRONG\n");
        for (String tampered : List.of(
                copy.replace("24252.311082", "24252.311083"),
                copy.replace("1e-10", "1e-9"),
                copy.replace("😀", "😁"),
                copy.replaceFirst("\"revision\":1", "\"revision\":7"),
                copy.replace("\"reason\":null,", ""))) {
            assertThat(tampered).isNotEqualTo(copy);
            Path file = Files.writeString(folder.resolve("tampered.json"), tampered);
            assertThat(verify(file).status).isNotZero();
        }
    }

    @Test
    void it_has_twenty_lines_and_the_readme_prints_them() throws IOException {
        assertThat(Files.readAllLines(VERIFIER)).hasSizeLessThanOrEqualTo(20);
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        Matcher printed = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL).matcher(readme);
        if (printed.find()) {
            assertThat(printed.group(1)).isEqualTo(Files.readString(VERIFIER));
        }
    }
}
