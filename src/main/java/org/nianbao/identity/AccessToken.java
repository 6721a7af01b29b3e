package org.nianbao.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written form of an access token that carries its claims: a JSON Web Token in its compact form (RFC 7519). */
final class AccessToken {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.([\\w-]+)\\.[\\w-]+");

    private AccessToken() {}

    /** The claims of a token, whether or not they are true; nothing where it is no such token. */
    static Optional<JsonNode> read(String token) {
        Matcher parts = COMPACT.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(Base64.getUrlDecoder().decode(parts.group(1))))
                    .filter(JsonNode::isObject);
        } catch (IllegalArgumentException | IOException garbled) {
            return Optional.empty();
        }
    }
}
