package org.nianbao.feed.webhook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.nianbao.feed.webhook.Subscriptions.Versioned;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;

/** What a subscriber does with a subscription. */
@Path(SubscriptionsResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SubscriptionStepsResource {

    private final Subscriptions subscriptions;
    private final SubscriptionAnswers answers;

    SubscriptionStepsResource(Subscriptions subscriptions, SubscriptionAnswers answers) {
        this.subscriptions = subscriptions;
        this.answers = answers;
    }

    @POST
    @Path("/replay")
    @Idempotent
    public Response replay(@PathParam("id") UUID id, @Context HttpHeaders headers, InputStream body) {
        Versioned before = subscriptions.get(id);
        Errors errors = new Errors();
        JsonObject sent = JsonObject.of(RequestBody.read(body, RequestBody.SMALL, "", errors), "", errors);
        StartingPoint point = StartingPoint.required(sent);
        errors.throwIfAny();
        return answers.of(Response.ok(), subscriptions.replay(before, point, Preconditions.of(headers)));
    }

    @POST
    @Path("/pause")
    @Idempotent
    public Response pause(@PathParam("id") UUID id, @Context HttpHeaders headers, InputStream body) {
        Versioned before = subscriptions.get(id);
        requireNothing(body);
        return answers.of(Response.ok(), subscriptions.pause(before, Preconditions.of(headers)));
    }

    @POST
    @Path("/resumption")
    @Idempotent
    public Response resume(@PathParam("id") UUID id, @Context HttpHeaders headers, InputStream body) {
        Versioned before = subscriptions.get(id);
        requireNothing(body);
        return answers.of(Response.ok(), subscriptions.resume(before, Preconditions.of(headers)));
    }

    @POST
    @Path("/secret")
    @Idempotent
    public Response renewSecret(@PathParam("id") UUID id, @Context HttpHeaders headers, InputStream body) {
        Versioned before = subscriptions.get(id);
        requireNothing(body);
        return answers.of(Response.ok(), subscriptions.renewSecret(before, Preconditions.of(headers)));
    }

    private static void requireNothing(InputStream body) {
        Errors errors = new Errors();
        JsonObject.of(RequestBody.readOptional(body, RequestBody.SMALL, errors), "", errors)
                .only();
        errors.throwIfAny();
    }
}
