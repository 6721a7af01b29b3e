package org.nianbao.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.nianbao.language.Language;

/**
 * The body of a problem answer, RFC 9457.
 *
 * @param requestId under which the log speaks of the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "requestId", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        List<Error> errors,

        @JsonAnyGetter @JsonInclude(JsonInclude.Include.ALWAYS)
        Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One mistake, with the place where it was made. */
    public record Error(
            @JsonInclude(JsonInclude.Include.ALWAYS) String pointer, String code, String detail) {

        static Error of(FieldError error, Language language) {
            return new Error(
                    error.pointer(), error.code().slug(), error.detail().in(language));
        }
    }
}
