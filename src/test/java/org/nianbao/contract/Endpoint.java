package org.nianbao.contract;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A method of a resource, as its annotations describe it. */
record Endpoint(String verb, String path, Method method) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)");

    static Stream<Endpoint> of(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        if (path == null) {
            return Stream.empty();
        }
        return Arrays.stream(resource.getMethods())
                .flatMap(method ->
                        verb(method).map(verb -> new Endpoint(verb, address(path, method), method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String address(Path resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String joined = "/" + resource.value() + "/" + (own == null ? "" : own.value());
        // What a parameter may look like is not the contract's concern here.
        String plain = joined.replaceAll("\\{\\s*([A-Za-z]+)\\s*:[^}]*\\}", "{$1}");
        return plain.replaceAll("/+", "/").replaceAll("/$", "");
    }

    /** Whether a request of this operation comes here; one method may answer for several documented addresses. */
    boolean answers(Operation operation) {
        String[] own = path.split("/");
        String[] documented = operation.path().split("/");
        if (!verb.equals(operation.method()) || own.length != documented.length) {
            return false;
        }
        for (int i = 0; i < own.length; i++) {
            if (!own[i].equals(documented[i]) && (!own[i].startsWith("{") || documented[i].startsWith("{"))) {
                return false;
            }
        }
        return true;
    }

    long variables() {
        return placeholders(path).size();
    }

    static Set<String> placeholders(String path) {
        return PLACEHOLDER
                .matcher(path)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> pathParameters() {
        Set<String> declared = declared(PathParam.class, PathParam::value);
        declared.addAll(declared(RestPath.class, RestPath::value));
        return declared;
    }

    Set<String> headers() {
        Set<String> declared = declared(HeaderParam.class, HeaderParam::value);
        declared.addAll(declared(RestHeader.class, RestHeader::value));
        return declared;
    }

    Set<String> queries() {
        Set<String> declared = declared(QueryParam.class, QueryParam::value);
        declared.addAll(declared(RestQuery.class, RestQuery::value));
        return declared;
    }

    private <A extends Annotation> Set<String> declared(Class<A> kind, Function<A, String> name) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(kind))
                .map(parameter -> Optional.of(name.apply(parameter.getAnnotation(kind)))
                        .filter(given -> !given.isEmpty())
                        .orElse(parameter.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> consumes() {
        return types(Consumes.class, Consumes::value);
    }

    Set<String> produces() {
        return types(Produces.class, Produces::value);
    }

    private <A extends Annotation> Set<String> types(Class<A> kind, Function<A, String[]> value) {
        A own = method.getAnnotation(kind);
        A given = own == null ? method.getDeclaringClass().getAnnotation(kind) : own;
        return given == null
                ? Set.of()
                : Arrays.stream(value.apply(given))
                        .map(RequestJudge::mediaType)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
