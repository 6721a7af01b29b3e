package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InputLinesTest {

    @Test
    void lines_are_counted_with_blank_ones_which_are_skipped() throws IOException {
        assertThat(read("a\n\n \t\r\nb\r\nc", 10)).containsExactly("1 a", "4 b\r", "5 c");
        assertThat(read("", 10)).isEmpty();
        assertThat(read("\n\n", 10)).isEmpty();
    }

    @Test
    void a_line_may_have_as_many_bytes_as_allowed_and_not_one_more() throws IOException {
        assertThat(read("12345\n123456\n年1\n", 5)).containsExactly("1 12345", "2 too long", "3 年1");
    }

    @Test
    void lines_of_any_length_are_read_whole_however_they_arrive() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add("x".repeat(1 + random.nextInt(random.nextInt(200_000) + 1)));
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            expected.add((i + 1) + " " + lines.get(i));
        }

        assertThat(read(String.join("\n", lines), 200_000)).isEqualTo(expected);
    }

    private static List<String> read(String text, int longest) throws IOException {
        InputStream trickling = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(most, 1 + (pos * 31) % 30_000));
            }
        };
        InputLines lines = new InputLines(trickling, longest);
        List<String> read = new ArrayList<>();
        for (Optional<InputLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            String told =
                    line.get().isTooLong() ? "too long" : new String(line.get().bytes(), StandardCharsets.UTF_8);
            read.add(line.get().number() + " " + told);
        }
        return read;
    }
}
