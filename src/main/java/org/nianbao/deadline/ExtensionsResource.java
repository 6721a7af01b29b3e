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
import org.nianbao.identity.Access;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;

/** The extensions over HTTP. */
@Path(ExtensionsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
class ExtensionsResource {

    static final String PATH = "/api/v1/extensions";

    private final Extensions extensions;
    private final ExtensionList list;
    private final Access access;

    ExtensionsResource(Extensions extensions, ExtensionList list, Access access) {
        this.extensions = extensions;
        this.list = list;
        this.access = access;
    }

    @GET
    public Page<Extension> list(@Context UriInfo uri) {
        return list.page(Query.of(uri, "year", "organization", "limit", "after"));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response grant(InputStream body, @Context HttpHeaders headers) {
        Errors errors = new Errors();
        JsonNode sent = RequestBody.read(body, RequestBody.SMALL, "", errors);
        Extension granted = extensions.grant(sent, errors, Preconditions.of(headers));
        return Answers.created(PATH, granted.id(), granted);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Extension extension = extensions.get(id);
        access.requireOver(extension.organization());
        return Answers.read(id, extension, headers);
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @Path("/{id}")
    public Response remove(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        extensions.remove(id, Preconditions.of(headers));
        return Response.noContent().build();
    }
}
