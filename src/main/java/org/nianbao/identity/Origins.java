package org.nianbao.identity;

import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.nianbao.language.Bilingual;

/** From which web pages the desk may be called. */
@Singleton
class Origins {

    static final Bilingual REFUSAL = new Bilingual(
            "不接受来自该网站（Origin）的请求；管理员可在 nianbao.cors.origins 中加入",
            "Requests from this web site (Origin) are not accepted; the operator can add it to nianbao.cors.origins");

    private final Set<String> known;

    Origins(Config config) {
        known = config.origins().orElse(Set.of());
    }

    @ConfigMapping(prefix = "nianbao.cors")
    interface Config {

        /** Origins of the web pages that may call the desk, such as {@code https://desk.example.org}. */
        Optional<Set<String>> origins();
    }

    boolean isKnown(String origin) {
        return known.contains(origin);
    }

    /** Whether a request comes from a page of another site that was not configured. */
    boolean isForeign(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isKnown(origin) && !isOurs(origin, request);
    }

    /** Compares no scheme, because a proxy that ends TLS need not tell us the browser's. */
    private static boolean isOurs(String origin, HttpServerRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && request.authority() != null
                    && authority.equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
