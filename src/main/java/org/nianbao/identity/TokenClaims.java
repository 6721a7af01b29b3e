package org.nianbao.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nianbao.platform.code.OrganizationCode;

/**
 * What the claims of an access token say about a caller. Providers speak of many things beside ours: a role that we do
 * not know, a code that no organization can have and a claim of another type say nothing, and nothing is no grant.
 */
@Singleton
class TokenClaims {

    /** Users of the file have no colon in their names, so nobody is both. */
    private static final String ISSUED = "oidc:";

    /** As long as OpenID Connect lets a subject be, and nothing in it that does not show. */
    private static final Pattern NAME = Pattern.compile("\\P{C}{1,255}");

    private final Config config;

    /**
     * Where the claims stand in a token. Slashes lead into nested claims, as in {@code realm_access/roles}; a claim
     * whose own name has slashes is found by that name.
     */
    @ConfigMapping(prefix = "nianbao.oidc")
    interface Config {

        /**
         * The caller's name for the record. Who may pass a gate is decided by comparing such names, so it must be
         * nobody else's, ever, and must not change.
         */
        @WithDefault("sub")
        String nameClaim();

        /** Roles with their subtrees: {@code role:code} or {@code {role, within}}, one or a list; {@code *} is all. */
        @WithDefault("nianbao_grants")
        String grantsClaim();

        /** Roles alone: a list, or words in one text. Each is held over every organization of the next claim. */
        @WithDefault("roles")
        String rolesClaim();

        /** Codes of the organizations that the roles alone are held over: a list, or words in one text. */
        @WithDefault("organization")
        String organizationClaim();
    }

    TokenClaims(Config config) {
        this.config = config;
    }

    /** The caller's name for the record; nothing where the token has none that can be kept. */
    Optional<String> name(JsonNode token) {
        return Optional.ofNullable(claim(token, config.nameClaim()).textValue())
                .filter(name -> NAME.matcher(name).matches() && !name.isBlank())
                .map(ISSUED::concat);
    }

    Grants grants(JsonNode token) {
        Stream<Grant> combined = values(claim(token, config.grantsClaim())).flatMap(TokenClaims::combined);
        List<String> organizations =
                words(claim(token, config.organizationClaim())).toList();
        Stream<Grant> products = words(claim(token, config.rolesClaim()))
                .flatMap(role -> organizations.stream().flatMap(within -> grant(role, within)));
        return new Grants(Stream.concat(combined, products).distinct().toList());
    }

    private static JsonNode claim(JsonNode token, String path) {
        JsonNode named = token.path(path);
        return named.isMissingNode() ? token.at("/" + path) : named;
    }

    private static Stream<Grant> combined(JsonNode value) {
        if (value.isObject()) {
            return words(value.path("role"))
                    .flatMap(role -> words(value.path("within")).flatMap(within -> grant(role, within)));
        }
        return split(value)
                .map(word -> word.split(":", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> grant(parts[0], parts[1]));
    }

    private static Stream<Grant> grant(String role, String within) {
        boolean possible = within.equals(Grant.EVERYTHING) || OrganizationCode.isValid(within);
        return Role.of(role).filter(known -> possible).map(known -> new Grant(known, within)).stream();
    }

    private static Stream<JsonNode> values(JsonNode claim) {
        return claim.isArray() ? StreamSupport.stream(claim.spliterator(), false) : Stream.of(claim);
    }

    private static Stream<String> words(JsonNode claim) {
        return values(claim).flatMap(TokenClaims::split);
    }

    private static Stream<String> split(JsonNode value) {
        return value.isTextual() ? Arrays.stream(value.textValue().split(" +")) : Stream.empty();
    }
}
