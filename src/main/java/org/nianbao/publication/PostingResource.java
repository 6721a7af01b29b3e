package org.nianbao.publication;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.Errors;

/** Where and when a publication stands on the organization's own site. It may change; what was published does not. */
@Path(PublicationResource.ADDRESS + "/posting")
@Produces(MediaType.APPLICATION_JSON)
class PostingResource {

    private final Postings postings;
    private final Published published;
    private final Calendar calendar;

    PostingResource(Postings postings, Published published, Calendar calendar) {
        this.postings = postings;
        this.published = published;
        this.calendar = calendar;
    }

    @GET
    public Response read(
            @PathParam("organization") String organization, @PathParam("year") int year, @Context HttpHeaders headers) {
        Postings.Recorded recorded = postings.get(organization, year);
        boolean known = Preconditions.of(headers).has(recorded.tag());
        return tagged(known ? Response.notModified() : Response.ok(recorded.posting()), recorded);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(
            @PathParam("organization") String organization,
            @PathParam("year") int year,
            @Context HttpHeaders headers,
            InputStream body) {
        published.requireVisible(organization, year);
        Errors errors = new Errors();
        JsonObject source = JsonObject.of(RequestBody.read(body, RequestBody.SMALL, "", errors), "", errors);
        Posting posting = PostingBody.read(source, calendar.today());
        errors.throwIfAny();
        Postings.Recorded recorded = postings.write(organization, year, Preconditions.of(headers), posting);
        Response.ResponseBuilder answer = recorded.isNew()
                ? Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, PublicationResource.address(organization, year) + "/posting")
                : Response.ok();
        return tagged(answer.entity(posting), recorded);
    }

    private static Response tagged(Response.ResponseBuilder answer, Postings.Recorded recorded) {
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(recorded.tag()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
