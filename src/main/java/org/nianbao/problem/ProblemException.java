package org.nianbao.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;

/** Ends a request with a problem (RFC 9457). Its texts are chosen when the answer is written. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Bilingual detail;
    private final transient List<FieldError> errors;
    private final transient List<Function<Language, Map<String, ?>>> members = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private ProblemException(ProblemType type, Bilingual detail, List<FieldError> errors) {
        super(type.slug() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, type.explanation(), List.of());
    }

    public static ProblemException of(ProblemType type, Bilingual detail) {
        return new ProblemException(type, detail, List.of());
    }

    /** 400 with everything that is wrong. */
    public static ProblemException invalid(List<FieldError> errors) {
        Bilingual detail = new Bilingual("请求中有 %s 处错误", "The request has %s error(s)").with(errors.size());
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, errors);
    }

    public static ProblemException invalid(String pointer, ErrorCode code, Object... arguments) {
        return invalid(List.of(FieldError.of(pointer, code, arguments)));
    }

    /** 413 with the texts that are too long. */
    static ProblemException tooLarge(List<FieldError> errors) {
        ProblemType type = ProblemType.PAYLOAD_TOO_LARGE;
        return new ProblemException(type, type.explanation(), errors);
    }

    public static ProblemException notFound(Bilingual detail) {
        return of(ProblemType.NOT_FOUND, detail);
    }

    /** Adds an extension member to the problem. */
    public ProblemException with(String member, Object value) {
        return with(language -> Map.of(member, value));
    }

    /** Adds extension members that are told in a language. */
    public ProblemException with(Function<Language, Map<String, ?>> extensions) {
        members.add(extensions);
        return this;
    }

    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** What the problem is in this case. */
    public Bilingual detail() {
        return detail;
    }

    /** The headers of the answer, beside its media type. A 401 has to say how one signs in, wherever it comes from. */
    Map<String, List<String>> headers(Language language, Challenges challenges) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(HttpHeaders.CONTENT_LANGUAGE, List.of(language.tag()));
        all.put(HttpHeaders.VARY, List.of(HttpHeaders.ACCEPT_LANGUAGE));
        all.put(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        if (type == ProblemType.UNAUTHENTICATED) {
            all.put(HttpHeaders.WWW_AUTHENTICATE, challenges.all());
        }
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return all;
    }

    /** The body of the answer to the present request. */
    public Problem in(Language language, String instance) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        members.forEach(member -> extensions.putAll(member.apply(language)));
        return new Problem(
                type.uri(),
                type.title().in(language),
                type.status(),
                detail.in(language),
                instance,
                RequestId.current(),
                errors.stream().map(error -> Problem.Error.of(error, language)).toList(),
                extensions);
    }
}
