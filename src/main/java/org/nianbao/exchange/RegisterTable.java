package org.nianbao.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Characters;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;

/** The register as a table of RFC 4180, in which no cell breaks its line. */
final class RegisterTable {

    private static final Set<RegisterColumn> REQUIRED =
            Set.of(RegisterColumn.CODE, RegisterColumn.NAME, RegisterColumn.KIND, RegisterColumn.VALID_FROM);

    private static final Bilingual CELLS = new Bilingual("%s 个单元格，与表头一致", "%s cells, as many as the head has");

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private static final ObjectReader READER = MAPPER.readerFor(String[].class);
    private static final ObjectWriter WRITER =
            MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private final List<RegisterColumn> columns;

    private RegisterTable(List<RegisterColumn> columns) {
        this.columns = columns;
    }

    /** The first line of an export. */
    static byte[] head() {
        return line(Arrays.stream(RegisterColumn.values())
                .map(RegisterColumn::member)
                .toArray(String[]::new));
    }

    /** The line of an organization. */
    static byte[] line(JsonNode organization) {
        return line(Arrays.stream(RegisterColumn.values())
                .map(column -> column.cell(organization))
                .toArray(String[]::new));
    }

    private static byte[] line(String[] cells) {
        try {
            return WRITER.writeValueAsBytes(cells);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("A line of the register cannot be written", ourMistake);
        }
    }

    /**
     * Reads the first line of a table.
     *
     * @throws ProblemException 400 where it is not that of a register
     */
    static RegisterTable of(byte[] head) {
        Errors errors = new Errors();
        Set<RegisterColumn> columns = new LinkedHashSet<>();
        for (String name : cells(head)) {
            Optional<RegisterColumn> column = RegisterColumn.WORDS.find(name, "/" + name, errors);
            if (column.isPresent() && !columns.add(column.get())) {
                errors.add("/" + name, ErrorCode.DUPLICATE_MEMBER, name);
            }
        }
        REQUIRED.stream()
                .sorted()
                .filter(column -> !columns.contains(column))
                .forEach(column -> errors.add("/" + column.member(), ErrorCode.REQUIRED));
        errors.throwIfAny();
        return new RegisterTable(List.copyOf(columns));
    }

    /**
     * Reads a line as the JSON of an organization.
     *
     * @throws ProblemException 400 where it is no line of this table
     */
    ObjectNode read(byte[] line) {
        String[] cells = cells(line);
        if (cells.length != columns.size()) {
            throw ProblemException.invalid("", ErrorCode.WRONG_TYPE, CELLS.with(columns.size()));
        }
        ObjectNode organization = StrictJson.NODES.objectNode();
        for (int i = 0; i < cells.length; i++) {
            requirePrintable(cells[i], columns.get(i));
            columns.get(i).read(cells[i], organization);
        }
        return organization;
    }

    private static void requirePrintable(String cell, RegisterColumn column) {
        Characters.firstForbidden(cell).ifPresent(position -> {
            throw ProblemException.invalid(
                    "/" + column.member(), ErrorCode.FORBIDDEN_CHARACTER, position, Characters.name(cell, position));
        });
    }

    private static String[] cells(byte[] line) {
        try {
            return READER.readValue(text(line));
        } catch (JsonProcessingException notCsv) {
            throw ProblemException.invalid("", ErrorCode.MALFORMED_CSV);
        }
    }

    private static String text(byte[] line) {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw ProblemException.invalid("", ErrorCode.NOT_UTF_8, bytes.position() + 1);
        }
    }
}
