package org.nianbao.importing;

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
import org.nianbao.platform.http.FileBody;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.idempotency.OncePerKey;
import org.nianbao.report.Answers;
import org.nianbao.report.StoredReport;
import org.nianbao.report.Workflow;

/** Published files in, documents with findings out. */
@Path(StoredImport.PATH)
@Produces(MediaType.APPLICATION_JSON)
class ImportsResource {

    /** How many seconds a large file may take to be read and kept. */
    private static final int LONGEST = 600;

    private final ImportQuery queries;
    private final Imports imports;
    private final ImportList list;
    private final Jobs jobs;
    private final ImportAnswers answers;
    private final Acceptance acceptance;
    private final Workflow workflow;
    private final OncePerKey once;

    ImportsResource(
            ImportQuery queries,
            Imports imports,
            ImportList list,
            Jobs jobs,
            ImportAnswers answers,
            Acceptance acceptance,
            Workflow workflow,
            OncePerKey once) {
        this.queries = queries;
        this.imports = imports;
        this.list = list;
        this.jobs = jobs;
        this.answers = answers;
        this.acceptance = acceptance;
        this.workflow = workflow;
        this.once = once;
    }

    /** Reads a file and keeps it, or takes in many as a job; the same file again is the same import or job. */
    @POST
    @FileBody
    @Consumes({MediaType.WILDCARD, MediaType.MULTIPART_FORM_DATA})
    public Response create(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body) throws Exception {
        ImportQuery.Said said = queries.read(Query.of(uri, "fileName", "organization", "year"));
        try (Upload upload = Uploads.receive(body, headers, said.fileName())) {
            byte[] digest = Digests.of(
                    upload.sha256(),
                    upload.fileName(),
                    said.told().organization(),
                    said.told().year());
            return once.answer(digest, LONGEST, () -> take(upload, said.told(), headers));
        }
    }

    private Response take(Upload upload, Told told, HttpHeaders headers) throws Exception {
        if (Batch.isOne(upload.file())) {
            told.requireNothing();
            return JobsResource.accepted(jobs.take(upload));
        }
        Uploads.requireFile(upload);
        return answers.taken(imports.take(upload, told), headers);
    }

    /** The caller's own, the newest first. */
    @GET
    public Page<ImportSummary> list(@Context UriInfo uri) {
        return list.page(Query.of(uri, "limit", "after"));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.read(imports.get(id), headers);
    }

    @GET
    @Path("/{id}/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response original(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        StoredImport stored = imports.get(id);
        return ImportAnswers.has(stored, headers)
                ? ImportAnswers.unchanged(stored)
                : ImportAnswers.original(stored, imports.original(stored));
    }

    /** Answers nothing, so that there is no format to disagree about; generated clients ask for problems alone. */
    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    public Response discard(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        imports.discard(id, Preconditions.of(headers));
        return Response.noContent().build();
    }

    /** Makes it a report on the desk. */
    @POST
    @Idempotent
    @Path("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("id") UUID id, InputStream body) {
        StoredReport report = acceptance.accept(id, AcceptanceBody.read(body));
        return Answers.created(report, workflow.allowed(report));
    }
}
