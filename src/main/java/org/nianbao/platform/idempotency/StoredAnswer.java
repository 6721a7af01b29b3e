package org.nianbao.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.nianbao.platform.json.StrictJson;

/**
 * An answer as it can be given again, byte for byte.
 *
 * @param headers the lists of values, by name
 * @param body empty where there is none
 */
record StoredAnswer(int status, JsonNode headers, byte[] body) {

    /** As the framework writes it. */
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    static StoredAnswer of(Response answer, ObjectMapper mapper) {
        ObjectNode headers = StrictJson.NODES.objectNode();
        answer.getStringHeaders().forEach((name, values) -> values.forEach(headers.withArrayProperty(name)::add));
        if (!answer.hasEntity()) {
            return new StoredAnswer(answer.getStatus(), headers, new byte[0]);
        }
        headers.putArray(HttpHeaders.CONTENT_TYPE).add(JSON);
        return new StoredAnswer(answer.getStatus(), headers, json(answer.getEntity(), mapper));
    }

    private static byte[] json(Object entity, ObjectMapper mapper) {
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("An answer cannot be written", ourMistake);
        }
    }

    Response.ResponseBuilder toResponse() {
        Response.ResponseBuilder answer = Response.status(status);
        headers.properties()
                .forEach(header -> header.getValue().forEach(value -> answer.header(header.getKey(), value.asText())));
        return body.length == 0 ? answer : answer.entity(body);
    }
}
