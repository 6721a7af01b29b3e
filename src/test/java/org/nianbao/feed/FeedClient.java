package org.nianbao.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.nianbao.support.Publication;

/** Follows the feed below an organization as another system does. */
final class FeedClient {

    static final String FEED = "/api/v1/changes";

    private final String within;
    private String after;

    FeedClient(String within) {
        this.within = within;
    }

    FeedClient(String within, String after) {
        this(within);
        this.after = after;
    }

    /** The next page; the client goes on behind it. */
    JsonNode page(Object... parameters) {
        RequestSpecification request = RestAssured.given().queryParam("within", within);
        if (after != null) {
            request.queryParam("after", after);
        }
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        Response answer = request.get(FEED);
        JsonNode page = Publication.json(answer.then().statusCode(200));
        after = page.get("cursor").asText();
        return page;
    }

    /** Everything up to the present end. */
    List<JsonNode> rest() {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page;
        do {
            page = page("limit", 500);
            page.get("items").forEach(items::add);
        } while (!page.get("next").isNull());
        return items;
    }

    String cursor() {
        return after;
    }

    static List<String> types(Iterable<JsonNode> items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("type").asText())
                .toList();
    }
}
