package org.nianbao.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;

/**
 * Reads a request's JSON without forgiving anything: UTF-8 only, exact numbers, every duplicate member and every
 * character that cannot be stored reported with its pointer. CR LF in texts becomes LF.
 */
public final class StrictJson {

    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Longer than any member's name, so that pointers stay short however hostile a body is. */
    private static final int LONGEST_NAME = 500;

    // Names from outside neither fill the JVM's string table nor collide in a table that all requests share.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(100)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Far more values than any body of ours holds; a hostile one shall not become millions of objects. */
    private static final int MOST_VALUES = 100_000;

    private static final long LARGEST_EXPONENT = 1_000_000_000;

    private final JsonParser parser;
    private final String base;
    private final Errors errors;
    private final int mostValues;
    private int values;

    private StrictJson(JsonParser parser, String base, Errors errors, int mostValues) {
        this.parser = parser;
        this.base = base;
        this.errors = errors;
        this.mostValues = mostValues;
    }

    /**
     * Reads one JSON value that is the whole of {@code body}.
     *
     * @param pointer where the value stands in the document that pointers speak of
     * @param errors receives duplicate members and forbidden characters; reading goes on, so that the caller can find
     *     the other mistakes as well
     * @throws ProblemException 400 where the body is empty, not UTF-8 or not JSON; then nothing else can be said of it
     */
    public static JsonNode read(byte[] body, String pointer, Errors errors) {
        String text = decode(body);
        if (text.isBlank()) {
            throw ProblemException.invalid("", ErrorCode.EMPTY_BODY);
        }
        return read(text, pointer, errors, MOST_VALUES);
    }

    /** Reads JSON that we wrote ourselves; made of several bodies it may hold more than one can. */
    public static JsonNode stored(String json) {
        return read(json, "", new Errors(), Integer.MAX_VALUE);
    }

    private static JsonNode read(String text, String pointer, Errors errors, int mostValues) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new StrictJson(parser, pointer, errors, mostValues).whole();
        } catch (IOException impossible) {
            throw new IllegalStateException("A string cannot fail to be read", impossible);
        }
    }

    private static String decode(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            CharBuffer text = decoder.decode(bytes);
            boolean marked = text.length() > 0 && text.charAt(0) == '\uFEFF';
            return marked ? text.subSequence(1, text.length()).toString() : text.toString();
        } catch (CharacterCodingException notUtf8) {
            throw ProblemException.invalid("", ErrorCode.NOT_UTF_8, bytes.position() + 1);
        }
    }

    private static ProblemException malformed(JsonLocation at) {
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return ProblemException.invalid("", ErrorCode.MALFORMED_JSON, line, column)
                .with("line", line)
                .with("column", column);
    }

    private JsonNode whole() throws IOException {
        try {
            parser.nextToken();
            JsonNode value = value();
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation());
            }
            return value;
        } catch (JsonProcessingException malformed) {
            // What exceeds a limit of the parser comes without a location.
            JsonLocation at = malformed.getLocation();
            throw malformed(at == null ? parser.currentLocation() : at);
        }
    }

    private JsonNode value() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed(parser.currentLocation());
        }
        if (++values > mostValues) {
            throw ProblemException.invalid("", ErrorCode.TOO_MANY_VALUES, MOST_VALUES);
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(text(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw malformed(parser.currentTokenLocation());
        };
    }

    /** Java versions differ in the largest exponent that they read; we do not. */
    private DecimalNode number() throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
                return DecimalNode.valueOf(number);
            }
        } catch (NumberFormatException exponentBeyondAnyNumber) {
            // Told below, as for all such exponents.
        }
        report(ErrorCode.UNREADABLE_NUMBER);
        return DecimalNode.ZERO;
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = name(parser.currentName());
            if (object.has(name)) {
                report(ErrorCode.DUPLICATE_MEMBER, name);
            }
            parser.nextToken();
            object.set(name, value());
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    /** A name as it can be printed, since the errors quote it. */
    private String name(String name) {
        refuseForbidden(name);
        return Characters.printable(name);
    }

    private String text(String text) {
        refuseForbidden(text);
        return text.replace("\r\n", "\n");
    }

    private void refuseForbidden(String text) {
        OptionalInt forbidden = Characters.firstForbidden(text);
        if (forbidden.isPresent()) {
            report(ErrorCode.FORBIDDEN_CHARACTER, forbidden.getAsInt(), Characters.name(text, forbidden.getAsInt()));
        }
    }

    /** Names the place only of mistakes that are told: a hostile body could make that expensive otherwise. */
    private void report(ErrorCode code, Object... arguments) {
        if (!errors.full()) {
            String pointer = base + parser.getParsingContext().pathAsPointer().toString();
            errors.add(Characters.printable(pointer), code, arguments);
        }
    }
}
