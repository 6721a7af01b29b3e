package org.nianbao.organization;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;

/** The register of organizations over HTTP. */
@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
class OrganizationResource {

    private final OrganizationRepository repository;
    private final OrganizationList list;
    private final RegisterWriter writer;

    OrganizationResource(OrganizationRepository repository, OrganizationList list, RegisterWriter writer) {
        this.repository = repository;
        this.list = list;
        this.writer = writer;
    }

    @GET
    public Page<Organization> list(@Context UriInfo uri) {
        return list.page(uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response create(InputStream body) {
        return created(writer.create(read(body)));
    }

    @GET
    @Path("/{code}")
    public Response get(@PathParam("code") String code, @Context HttpHeaders headers) {
        OrganizationEntity entity = repository.findWhole(code).orElseThrow(OrganizationRepository::notFound);
        boolean known = Preconditions.of(headers).has(entity.tag.toString());
        return tagged(known ? Response.notModified() : Response.ok(entity.latest()), entity);
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("code") String code, InputStream body, @Context HttpHeaders headers) {
        RegisterWriter.Written written = writer.put(code, read(body), Preconditions.of(headers));
        OrganizationEntity entity = written.entity();
        return written.created() ? created(entity) : tagged(Response.ok(entity.latest()), entity);
    }

    /** Answers nothing, so that there is no format to disagree about; generated clients ask for problems alone. */
    @DELETE
    @Produces(MediaType.WILDCARD)
    @Path("/{code}")
    public Response remove(@PathParam("code") String code, @Context HttpHeaders headers) {
        writer.remove(code, Preconditions.of(headers));
        return Response.noContent().build();
    }

    /** Before the transaction, which must not wait for a slow sender. */
    private static OrganizationBody read(InputStream body) {
        Errors errors = new Errors();
        return OrganizationBody.read(RequestBody.read(body, RequestBody.SMALL, "", errors), errors);
    }

    private static Response created(OrganizationEntity entity) {
        // A path: the name by which the caller reached us is theirs to know.
        String path = "/api/v1/organizations/" + entity.code;
        ResponseBuilder answer = Response.status(Status.CREATED).header(HttpHeaders.LOCATION, path);
        return tagged(answer.entity(entity.latest()), entity);
    }

    private static Response tagged(ResponseBuilder answer, OrganizationEntity entity) {
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(entity.tag.toString()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
