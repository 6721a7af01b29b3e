package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.ProblemException;

/** A line of the register's table says all that the JSON of an organization says. */
class RegisterTableTest {

    private static final String PIECES = "=+-@'|\\:,\"; 局a年😀";

    private final Random random = new Random(20190060);

    @Test
    void every_organization_comes_back_as_it_went_out() {
        RegisterTable table = RegisterTable.of(withoutEnd(RegisterTable.head()));
        for (int i = 0; i < 20_000; i++) {
            ObjectNode organization = organization();

            ObjectNode read = table.read(withoutEnd(RegisterTable.line(organization)));

            assertThat(read).isEqualTo(organization);
        }
    }

    private ObjectNode organization() {
        ObjectNode organization =
                StrictJson.NODES.objectNode().put("code", "Z00000000000000001").put("name", text());
        ArrayNode shortNames = organization.putArray("shortNames");
        for (int i = random.nextInt(3); i > 0; i--) {
            shortNames.add(text());
        }
        organization
                .put("kind", "office")
                .put("division", random.nextBoolean() ? "320800" : null)
                .putNull("parent")
                .put("validFrom", "2000-01-01")
                .putNull("validTo")
                .put("filedBy", random.nextBoolean() ? "Z00000000000000002" : null);
        ArrayNode names = organization.putArray("names");
        for (int i = random.nextInt(3) + 1; i > 1 || i == 1 && !names.isEmpty(); i--) {
            names.addObject().put("from", "200%s-01-01".formatted(i)).put("name", text());
        }
        organization.putArray("parents");
        organization.putArray("successors");
        return organization;
    }

    private String text() {
        int[] pieces = PIECES.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static byte[] withoutEnd(byte[] line) {
        return new String(line, StandardCharsets.UTF_8)
                .replaceFirst("\r\n$", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_cell_never_begins_like_a_formula() {
        for (int i = 0; i < 20_000; i++) {
            String cell = RegisterColumn.NAME.cell(StrictJson.NODES.objectNode().put("name", text()));

            assertThat(cell.substring(0, 1)).isNotIn("=", "+", "-", "@");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "a,\"b\"c", "a,b\u0000", "a", "a,b,c"})
    void what_is_no_line_of_the_table_is_refused(String line) {
        RegisterTable table = RegisterTable.of("code,name,kind,validFrom".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> table.read(line.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class);
    }
}
