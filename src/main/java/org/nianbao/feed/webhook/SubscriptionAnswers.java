package org.nianbao.feed.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.nianbao.feed.webhook.Subscriptions.Versioned;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Representation;

/** How subscriptions are answered. Their deliveries are in their tags, but guard nothing. */
@ApplicationScoped
class SubscriptionAnswers {

    private final ObjectMapper mapper;

    SubscriptionAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The subscription, or 304 for a reader who has it. */
    Response read(Versioned found, Preconditions conditions) {
        return conditions.has(tag(found)) ? tagged(Response.notModified(), found) : of(Response.ok(), found);
    }

    Response of(Response.ResponseBuilder answer, Versioned versioned) {
        return tagged(answer.entity(versioned.subscription()), versioned);
    }

    private Response tagged(Response.ResponseBuilder answer, Versioned versioned) {
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(tag(versioned)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private String tag(Versioned versioned) {
        try {
            byte[] shown = mapper.writeValueAsBytes(versioned.subscription().showing(null));
            return versioned.version() + "+" + Representation.digest(shown).substring(0, 8);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("A subscription cannot be written", ourMistake);
        }
    }
}
