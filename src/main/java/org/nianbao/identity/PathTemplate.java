package org.nianbao.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A path of the contract: literal segments, parameters in braces, and {@code *} at the end for everything below.
 *
 * <p>Orders the more literal template before the less literal one, so that the first match is the best.
 */
record PathTemplate(List<String> segments) implements Comparable<PathTemplate> {

    private static final String BELOW = "*";
    private static final Set<String> ORGANIZATION = Set.of("{organization}", "{code}");

    static PathTemplate of(String path) {
        return new PathTemplate(split(path));
    }

    /** The segments of a path; a trailing slash adds none, as in JAX-RS. */
    static List<String> split(String path) {
        return Arrays.asList(path.substring(1).replaceFirst("/$", "").split("/", -1));
    }

    /** Whether a request's path, normalized and split, is one of this template. */
    boolean matches(List<String> path) {
        int literal = endsOpen() ? segments.size() - 1 : segments.size();
        boolean fits = endsOpen() ? path.size() >= literal : path.size() == literal;
        return fits && IntStream.range(0, literal).allMatch(i -> matches(segments.get(i), path.get(i)));
    }

    private boolean endsOpen() {
        return segments.get(segments.size() - 1).equals(BELOW);
    }

    private static boolean matches(String segment, String sent) {
        return isParameter(segment) ? !sent.isEmpty() : segment.equals(sent);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    boolean namesOrganization() {
        return segments.stream().anyMatch(ORGANIZATION::contains);
    }

    /** The organization that a matching path names, as it was sent. */
    Optional<String> organization(List<String> path) {
        return IntStream.range(0, segments.size())
                .filter(i -> ORGANIZATION.contains(segments.get(i)))
                .mapToObj(path::get)
                .findFirst();
    }

    @Override
    public int compareTo(PathTemplate other) {
        return Comparator.comparing(PathTemplate::rank)
                .thenComparing(PathTemplate::toString)
                .compare(this, other);
    }

    /** One letter a segment: literals before parameters before everything below. */
    private String rank() {
        StringBuilder rank = new StringBuilder();
        segments.forEach(segment -> rank.append(isParameter(segment) ? 'b' : segment.equals(BELOW) ? 'c' : 'a'));
        return rank.toString();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
