package org.nianbao.feed.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.nianbao.feed.webhook.Subscriptions.Versioned;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;

/** Subscriptions over HTTP. */
@Path(SubscriptionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionsResource {

    static final String PATH = "/api/v1/subscriptions";

    private final Subscribing subscribing;
    private final Subscriptions subscriptions;
    private final SubscriptionList list;
    private final SubscriptionAnswers answers;

    SubscriptionsResource(
            Subscribing subscribing, Subscriptions subscriptions, SubscriptionList list, SubscriptionAnswers answers) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
        this.list = list;
        this.answers = answers;
    }

    @GET
    public Page<Subscription> list(@Context UriInfo uri) {
        return list.page(Query.of(uri, "limit", "after"));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context HttpHeaders headers) {
        Errors errors = new Errors();
        JsonNode sent = RequestBody.read(body, RequestBody.SMALL, "", errors);
        Versioned created = subscribing.create(sent, errors, Preconditions.of(headers));
        // A path: the name by which the caller reached us is theirs to know.
        String address = PATH + "/" + created.subscription().id();
        return answers.of(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, address), created);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(subscriptions.get(id), Preconditions.of(headers));
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @Path("/{id}")
    public Response remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        subscriptions.remove(id, Preconditions.of(headers));
        return Response.noContent().build();
    }
}
