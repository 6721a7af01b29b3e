package org.nianbao.identity;

import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who may call what. What does not stand in the table, in exactly its spelling, is open to nobody. */
final class AuthorizationTable {

    private static final String GET = "GET";
    private static final String HEAD = "HEAD";

    private final SortedMap<PathTemplate, SortedMap<String, Operation>> byPath = new TreeMap<>();

    AuthorizationTable(Collection<Operation> operations) {
        operations.forEach(operation -> byPath.computeIfAbsent(operation.path(), path -> new TreeMap<>())
                .put(operation.method(), operation));
    }

    /** Every operation, by path and method. */
    List<Operation> operations() {
        return byPath.values().stream()
                .flatMap(methods -> methods.values().stream())
                .toList();
    }

    /**
     * What a request is for; nothing where its path is not one of the contract. The path judged is the normalized one
     * that JAX-RS matches, except that one with matrix parameters, which JAX-RS would ignore, is unknown.
     */
    Optional<Target> find(RoutingContext request) {
        return find(request.normalizedPath());
    }

    Optional<Target> find(String normalizedPath) {
        if (normalizedPath.indexOf(';') >= 0) {
            return Optional.empty();
        }
        List<String> path = PathTemplate.split(normalizedPath);
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path))
                .findFirst()
                .map(entry -> new Target(entry.getValue(), entry.getKey().organization(path)));
    }

    /**
     * A path of the contract as a request named it.
     *
     * @param methods what can be done there
     * @param organization the organization that the path names, as sent. It may still hold percent-encoded characters
     *     that no code has, and is then no organization's
     */
    record Target(Map<String, Operation> methods, Optional<String> organization) {

        /** HEAD is what GET is. */
        Optional<Operation> operation(String method) {
            return Optional.ofNullable(methods.get(method.equals(HEAD) ? GET : method));
        }

        /** The value of the {@code Allow} header. */
        String allowed() {
            Set<String> allowed = new TreeSet<>(methods.keySet());
            if (allowed.contains(GET)) {
                allowed.add(HEAD);
            }
            return String.join(", ", allowed);
        }
    }
}
