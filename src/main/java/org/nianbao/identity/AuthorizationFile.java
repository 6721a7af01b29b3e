package org.nianbao.identity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The written form of the {@link AuthorizationTable}: for every operation either {@code public}, or where it names its
 * organization and the roles that may call it.
 */
class AuthorizationFile {

    private static final String NAME = "identity/authorization.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Produces
    @Singleton
    AuthorizationTable table() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(NAME)) {
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(NAME + " cannot be read", unreadable);
        }
    }

    /** Reads a table; one that says anything unclear is refused, since it would decide who may do what. */
    static AuthorizationTable read(InputStream file) throws IOException {
        Map<String, JsonNode> lines = YAML.readValue(file, new TypeReference<LinkedHashMap<String, JsonNode>>() {});
        return new AuthorizationTable(lines.entrySet().stream()
                .map(line -> operation(line.getKey(), line.getValue()))
                .toList());
    }

    private static Operation operation(String operation, JsonNode who) {
        String[] words = operation.split(" +");
        require(words.length == 2 && words[1].startsWith("/"), operation, "is no method and path");
        PathTemplate path = PathTemplate.of(words[1]);
        if (who.isTextual() && scope(operation, who.textValue()) == Scope.PUBLIC) {
            return new Operation(words[0], path, Scope.PUBLIC, Set.of());
        }
        require(who.isObject() && who.size() == 1, operation, "needs “public”, or one scope with its roles");
        Map.Entry<String, JsonNode> grant = who.properties().iterator().next();
        Scope scope = scope(operation, grant.getKey());
        require(scope != Scope.PATH || path.namesOrganization(), operation, "names no organization in its path");
        return new Operation(words[0], path, scope, roles(operation, grant.getValue()));
    }

    private static Scope scope(String operation, String word) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> refusal(operation, "has the unknown scope " + word));
    }

    private static Set<Role> roles(String operation, JsonNode words) {
        require(words.isArray() && !words.isEmpty(), operation, "needs a list of roles");
        Set<Role> roles = new LinkedHashSet<>();
        words.forEach(word -> roles.add(
                Role.of(word.asText()).orElseThrow(() -> refusal(operation, "has the unknown role " + word))));
        return roles;
    }

    private static void require(boolean holds, String operation, String complaint) {
        if (!holds) {
            throw refusal(operation, complaint);
        }
    }

    private static IllegalStateException refusal(String operation, String complaint) {
        return new IllegalStateException("Authorization table: “%s” %s".formatted(operation, complaint));
    }
}
