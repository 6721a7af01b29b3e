package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.source.Unreadable;
import org.nianbao.form.Form;
import org.nianbao.language.Language;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

class PublishedFilesTest {

    private static final Form FORM = Samples.form("2021");

    private final PublishedFiles files = new PublishedFiles(Samples.FORMS, limits(Duration.ofSeconds(60)));

    @AfterEach
    void end() {
        files.close();
    }

    @Test
    void our_own_json_is_read_cell_by_cell_whatever_it_is_called() {
        ObjectNode document = Samples.blank(FORM);
        FORM.cells().forEach(cell -> Samples.set(document, cell.pointer(), cell.index()));
        Samples.mark(document, FORM.cells().get(3).pointer(), "unread");
        document.put("organizationName", "某局").put("revision", 2).put("status", "published");

        Reading reading = files.read(bytes(document), "text/html", "a.html");

        assertThat(reading.kind()).isEqualTo(SourceKind.JSON);
        assertThat(reading.code()).contains(document.get("organization").textValue());
        assertThat(reading.names()).containsExactly("某局");
        assertThat(reading.year()).hasValue(FORM.years().from());
        assertThat(reading.document())
                .isEqualTo(Samples.read(document.<ObjectNode>without("organizationName")
                        .<ObjectNode>without("revision")
                        .<ObjectNode>without("status")));
        assertThat(reading.cells()).hasSameSizeAs(FORM.cells());
        assertThat(reading.cells().get(2))
                .isEqualTo(new CellReading(
                        FORM.cells().get(2),
                        Optional.of(new BigDecimal(2)),
                        "2",
                        FORM.cells().get(2).pointer(),
                        CellReading.Certainty.READ));
        assertThat(reading.cells().get(3).value()).isEmpty();
        assertThat(reading.unread())
                .extracting(Unread::pointer)
                .containsExactly(FORM.cells().get(3).pointer());
    }

    @Test
    void every_mistake_of_a_json_report_is_told_with_its_place() {
        ObjectNode document = Samples.blank(FORM).put("extra", 1);
        Samples.set(document, FORM.cells().get(0).pointer(), -1);

        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> files.read(bytes(document), null, null));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        JsonNode body = new ObjectMapper().valueToTree(problem.in(Language.EN, "/x"));
        assertThat(StreamSupport.stream(body.get("errors").spliterator(), false)
                        .map(error -> error.get("pointer").textValue()))
                .containsExactlyInAnyOrder("/extra", FORM.cells().get(0).pointer());
    }

    @Test
    void json_that_is_no_report_is_unreadable() {
        assertThatThrownBy(() -> files.read(utf8("{\"a\": 1}"), null, null))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("The JSON is no yearly report");
        assertThatThrownBy(() -> files.read(utf8("[1]"), "application/json", null))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("The JSON is no yearly report");
    }

    @Test
    void json_that_is_broken_or_too_large_is_refused_as_everywhere() {
        assertThatThrownBy(() -> files.read(utf8("\uFEFF {\"year\": 2023,"), null, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST));
        assertThatThrownBy(() -> files.read(utf8("{\"year\": \"" + " ".repeat(8_000_000) + "\"}"), null, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.PAYLOAD_TOO_LARGE));
    }

    @Test
    void a_file_that_cannot_be_opened_says_so_also_from_another_thread() {
        assertThatThrownBy(() -> files.read(new byte[0], null, null))
                .isInstanceOf(Unreadable.class)
                .hasMessage("The file is empty");
    }

    @Test
    void a_reading_that_takes_too_long_is_interrupted_and_its_place_is_used_again() {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (TimedReading timed = new TimedReading(limits(Duration.ofMillis(200)))) {
            assertThatThrownBy(() -> timed.read(() -> {
                        try {
                            Thread.sleep(600_000);
                        } catch (InterruptedException stopped) {
                            interrupted.countDown();
                        }
                        return "";
                    }))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageStartingWith("Reading took more than");
            assertThat(timed.read(() -> "next")).isEqualTo("next");
        }
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void while_no_reading_ends_others_are_asked_to_come_again() {
        CountDownLatch never = new CountDownLatch(1);
        try (TimedReading timed = new TimedReading(limits(Duration.ofMillis(100)))) {
            assertThatThrownBy(() -> timed.read(() -> waitFor(never))).isInstanceOf(Unreadable.class);
            assertThatThrownBy(() -> timed.read(() -> ""))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
            never.countDown();
        }
    }

    /** As a library does that knows nothing of interruption. */
    private static String waitFor(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return "";
            } catch (InterruptedException ignored) {
                // Goes on.
            }
        }
    }

    private static ReadingLimits limits(Duration longest) {
        return new ReadingLimits() {
            @Override
            public Duration longest() {
                return longest;
            }

            @Override
            public int atOnce() {
                return 1;
            }
        };
    }

    private static byte[] bytes(ObjectNode document) {
        return utf8(document.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
