package org.nianbao.importing;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;

/** How far the reading of many files came. */
@Path(Job.PATH)
@Produces(MediaType.APPLICATION_JSON)
class JobsResource {

    private static final int RETRY_SECONDS = 2;

    private final Jobs jobs;
    private final JobResults results;

    JobsResource(Jobs jobs, JobResults results) {
        this.jobs = jobs;
        this.results = results;
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Job job = jobs.get(id);
        boolean known = Preconditions.of(headers).has(job.tag());
        return shown(known ? Response.notModified() : Response.ok(job), job);
    }

    /** What became of the files so far, in the order of the ZIP. */
    @GET
    @Path("/{id}/results")
    public Response results(@PathParam("id") UUID id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Query query = Query.of(uri, "result", "limit", "after");
        return Response.ok(results.page(jobs.get(id), query, language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Ends the job, too, and waits for nobody; what was read by then stays. */
    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    public Response delete(@PathParam("id") UUID id) {
        jobs.delete(id);
        return Response.noContent().build();
    }

    /** A ZIP that was taken in, be it again. */
    static Response accepted(Job job) {
        return shown(Response.accepted(job).header(HttpHeaders.LOCATION, job.path()), job);
    }

    private static Response shown(Response.ResponseBuilder answer, Job job) {
        answer.header(HttpHeaders.ETAG, Preconditions.tag(job.tag()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return job.isFinished()
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
    }
}
