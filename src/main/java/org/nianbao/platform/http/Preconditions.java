package org.nianbao.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Differences.Difference;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * The conditions of a request (RFC 9110, part 13). All our tags are strong: a weak one never matches a write. What
 * stands behind a {@code +} in a tag speaks of parts that were read along and guards nothing.
 */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final String ANY = "*";
    private static final Bilingual EXISTS = new Bilingual(
            "此处已有内容，而 If-None-Match: * 只允许新建", "Something is here already, and If-None-Match: * only creates");
    private static final Bilingual ABSENT =
            new Bilingual("此处还没有内容，If-Match 无从对应", "Nothing is here yet that the tag in If-Match could match");

    private final Optional<String> ifMatch;
    private final Optional<String> ifNoneMatch;

    private Preconditions(Optional<String> ifMatch, Optional<String> ifNoneMatch) {
        this.ifMatch = ifMatch;
        this.ifNoneMatch = ifNoneMatch;
    }

    public static Preconditions of(HttpHeaders headers) {
        return new Preconditions(
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
    }

    /** The written form of a strong entity tag. */
    public static String tag(String opaque) {
        return '"' + opaque + '"';
    }

    /** Whether the reader already has the representation with this opaque tag (304). */
    public boolean has(String opaque) {
        return ifNoneMatch
                .filter(header ->
                        header.strip().equals(ANY) || opaques(header, true).contains(opaque))
                .isPresent();
    }

    /** Ends a write that may only create where something exists already: 412 for {@code If-None-Match: *}. */
    public void refuseToReplace() {
        if (ifNoneMatch.filter(header -> header.strip().equals(ANY)).isPresent()) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, EXISTS).with("differences", List.of());
        }
    }

    /** Ends a write that names a tag where nothing exists: 412. */
    public void refuseToCreate() {
        if (ifMatch.isPresent()) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED, ABSENT).with("differences", List.of());
        }
    }

    /**
     * Lets a change of what exists through only with the tag of what is stored now.
     *
     * @param opaque the current opaque tag
     * @param differences where the sent members disagree with the stored ones, for the caller whose tag is stale
     * @throws ProblemException 428 without {@code If-Match} or with {@code *}, which guards nothing; 412 when stale
     */
    public void requireCurrent(String opaque, Supplier<List<Difference>> differences) {
        refuseToReplace();
        String header = ifMatch.filter(value -> !value.strip().equals(ANY))
                .orElseThrow(() -> ProblemException.of(ProblemType.PRECONDITION_REQUIRED));
        if (!opaques(header, false).contains(opaque)) {
            List<Difference> found = differences.get();
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED)
                    .withHeader(HttpHeaders.ETAG, tag(opaque))
                    .with("differences", found);
        }
    }

    /**
     * Lets a step on the way of what exists through, with the tag of what is stored now or with {@code *}: whatever
     * stands there, it is the step that counts.
     *
     * @throws ProblemException 428 without {@code If-Match}, 412 when stale
     */
    public void requireCurrentOrAny(String opaque) {
        if (ifMatch.filter(value -> value.strip().equals(ANY)).isEmpty()) {
            requireCurrent(opaque, List::of);
        } else {
            refuseToReplace();
        }
    }

    /** Whether the request says what it knows of the thing that it writes. */
    public boolean nameVersion() {
        return ifMatch.isPresent();
    }

    /**
     * Whether {@link #requireCurrent} will answer 412 for this tag. Who knows the current version is told what is wrong
     * with the change; to others that would only say that somebody else was faster.
     */
    public boolean areStale(String opaque) {
        boolean mayOnlyCreate =
                ifNoneMatch.filter(header -> header.strip().equals(ANY)).isPresent();
        return mayOnlyCreate
                || ifMatch.filter(header -> !header.strip().equals(ANY))
                        .filter(header -> !opaques(header, false).contains(opaque))
                        .isPresent();
    }

    private static Set<String> opaques(String header, boolean asRead) {
        return TAG.matcher(header)
                .results()
                .filter(tag -> asRead || tag.group(1) == null)
                .map(tag -> asRead ? ContentCoding.plain(tag.group(2)) : guarding(tag))
                .collect(Collectors.toSet());
    }

    private static String guarding(MatchResult tag) {
        return tag.group(2).split("\\+", 2)[0];
    }
}
