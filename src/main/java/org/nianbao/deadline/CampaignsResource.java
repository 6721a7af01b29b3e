package org.nianbao.deadline;

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
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** The campaigns over HTTP. */
@Path(CampaignsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
class CampaignsResource {

    static final String PATH = "/api/v1/campaigns";

    private final Campaigns campaigns;
    private final CampaignList list;

    CampaignsResource(Campaigns campaigns, CampaignList list) {
        this.campaigns = campaigns;
        this.list = list;
    }

    @GET
    public Page<Campaign> list(@Context UriInfo uri) {
        return list.page(Query.of(uri, "year", "limit", "after"));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context HttpHeaders headers) {
        Errors errors = new Errors();
        JsonNode sent = RequestBody.read(body, RequestBody.SMALL, "", errors);
        Campaign created = campaigns.create(sent, errors, Preconditions.of(headers));
        return Answers.created(PATH, created.id(), created);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Campaign campaign = campaigns.get(id);
        if (!list.shows(id)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return Answers.read(id, campaign, headers);
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @Path("/{id}")
    public Response remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        campaigns.remove(id, Preconditions.of(headers));
        return Response.noContent().build();
    }
}
