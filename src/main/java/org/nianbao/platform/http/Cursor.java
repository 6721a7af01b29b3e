package org.nianbao.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.nianbao.platform.json.Characters;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** A position in a keyset-paged list: the key of the last item seen, in letters that a URL takes as they are. */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\n";

    public static Cursor of(List<String> key) {
        return new Cursor(List.copyOf(key));
    }

    /** Reads a cursor of {@code parts} parts; what is none is an error and reads as absent. */
    public static Optional<Cursor> read(String text, int parts, Errors errors) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Cursor> cursor = decode(text).filter(read -> read.key.size() == parts);
        if (cursor.isEmpty()) {
            errors.add("after", ErrorCode.NOT_A_CURSOR);
        }
        return cursor;
    }

    private static Optional<Cursor> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            Cursor cursor = of(List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
            // Only the one spelling that we give out is a cursor, and no key of ours holds what cannot be stored.
            return Optional.of(cursor)
                    .filter(read -> read.text().equals(text))
                    .filter(read -> read.key.stream()
                            .allMatch(part -> Characters.firstForbidden(part).isEmpty()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public String text() {
        byte[] bytes = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
