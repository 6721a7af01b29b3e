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

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNumberLength(100)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final Errors errors;

    private StrictJson(JsonParser parser, Errors errors) {
        this.parser = parser;
        this.errors = errors;
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
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new StrictJson(parser, errors).whole(pointer);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed.getLocation());
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
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        return ProblemException.invalid("", ErrorCode.MALFORMED_JSON, line, column)
                .with("line", line)
                .with("column", column);
    }

    private JsonNode whole(String pointer) throws IOException {
        parser.nextToken();
        JsonNode value = value(pointer);
        if (parser.nextToken() != null) {
            throw malformed(parser.currentTokenLocation());
        }
        return value;
    }

    private JsonNode value(String pointer) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed(parser.currentLocation());
        }
        return switch (token) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> NODES.textNode(text(parser.getText(), pointer));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw malformed(parser.currentTokenLocation());
        };
    }

    private ObjectNode object(String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String child = Pointers.child(pointer, name);
            if (object.has(name)) {
                errors.add(child, ErrorCode.DUPLICATE_MEMBER, name);
            }
            parser.nextToken();
            object.set(name, value(child));
        }
        return object;
    }

    private ArrayNode array(String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(Pointers.child(pointer, array.size())));
        }
        return array;
    }

    private String text(String text, String pointer) {
        OptionalInt forbidden = Characters.firstForbidden(text);
        if (forbidden.isPresent()) {
            errors.add(
                    pointer,
                    ErrorCode.FORBIDDEN_CHARACTER,
                    forbidden.getAsInt(),
                    Characters.name(text, forbidden.getAsInt()));
        }
        return text.replace("\r\n", "\n");
    }
}
