package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.document.writing.ReportFormat;
import org.nianbao.figures.ReportDocument;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.MergePatch;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** One report on the desk, as a whole. */
@Path("/api/v1/reports/{organization}/{year}")
@Produces(MediaType.APPLICATION_JSON)
class ReportResource {

    private static final Bilingual NO_SUCH_ORGANIZATION =
            new Bilingual("名录中没有代码为 %s 的机构", "The register has no organization %s");

    private final Desk desk;
    private final ReportReader reader;
    private final Included included;
    private final Register register;
    private final Access access;
    private final ReportFormats formats;

    ReportResource(
            Desk desk,
            ReportReader reader,
            Included included,
            Register register,
            Access access,
            ReportFormats formats) {
        this.desk = desk;
        this.reader = reader;
        this.included = included;
        this.register = register;
        this.access = access;
        this.formats = formats;
    }

    @GET
    @Produces({
        ReportFormat.JSON_TYPE,
        ReportFormat.HTML_TYPE,
        ReportFormat.DOCX_TYPE,
        ReportFormat.XLSX_TYPE,
        ReportFormat.CSV_TYPE
    })
    public Response read(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        StoredReport report = desk.get(organization, year.value());
        Query query = Query.of(uri, "include", "format");
        Set<Included.Part> parts = query.someOf("include", Included.Part.WORDS);
        query.errors().throwIfAny();
        if (formats.isJson()) {
            return json(report, parts, headers);
        }
        if (!parts.isEmpty()) {
            throw ProblemException.invalid("include", ErrorCode.JSON_ALONE);
        }
        return formats.answer(report, headers);
    }

    private Response json(StoredReport report, Set<Included.Part> parts, HttpHeaders headers) {
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<String> allowed = reader.allowed(report);
        Optional<ObjectNode> along = included.of(parts, report, language);
        String tag = Answers.tag(report, allowed) + along.map(Included::suffix).orElse("");
        Response.ResponseBuilder answer = Preconditions.of(headers).has(tag)
                ? Response.notModified()
                : Response.ok(page(report, allowed, along)).header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return Answers.tagged(answer, tag);
    }

    private static ObjectNode page(StoredReport report, List<String> allowed, Optional<ObjectNode> along) {
        ObjectNode json = report.toJson(allowed);
        along.ifPresent(members -> json.set("included", members));
        return json;
    }

    /** Writes the whole report, or puts it on the desk where there is none. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        requireRegistered(organization);
        Errors errors = new Errors();
        JsonNode sent = RequestBody.read(body, RequestBody.REPORT, "", errors);
        ReportDocument document = reader.read(sent, organization, year.value(), errors);
        Preconditions conditions = Preconditions.of(headers);
        return replace(document, sent, conditions).orElseGet(() -> {
            conditions.refuseToCreate();
            return create(document, sent, conditions);
        });
    }

    private Optional<Response> replace(ReportDocument document, JsonNode sent, Preconditions conditions) {
        return desk.replace(document.organization(), document.year(), conditions, sent, stored -> {
                    reader.checkReadOnly(sent, stored);
                    return document;
                })
                .map(stored -> Answers.report(Response.ok(), stored, reader.allowed(stored)));
    }

    private Response create(ReportDocument document, JsonNode sent, Preconditions conditions) {
        try {
            StoredReport created = desk.create(document, access.name(), stored -> reader.checkReadOnly(sent, stored));
            return Answers.created(created, reader.allowed(created));
        } catch (ProblemException somebodyWasFaster) {
            if (somebodyWasFaster.type() != ProblemType.ALREADY_EXISTS) {
                throw somebodyWasFaster;
            }
            return replace(document, sent, conditions).orElseThrow(() -> somebodyWasFaster);
        }
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        StoredReport before = desk.get(organization, year.value());
        Errors errors = new Errors();
        JsonNode patch = RequestBody.read(body, RequestBody.REPORT, "", errors);
        reader.checkPatch(patch, before, errors);
        return desk.replace(organization, year.value(), Preconditions.of(headers), patch, stored -> {
                    reader.checkReadOnly(patch, stored);
                    return merged(stored, patch);
                })
                .map(stored -> Answers.report(Response.ok(), stored, reader.allowed(stored)))
                .orElseThrow(() -> Desk.missing(organization, year.value()));
    }

    private ReportDocument merged(StoredReport stored, JsonNode patch) {
        ReportDocument document = stored.document();
        ObjectNode kept = document.toJson();
        if (patch.has("form")) {
            // The blank cells of one form are none of the other's; figures are, and are refused there.
            document.form().tables().forEach(table -> kept.set(table.key(), withoutBlanks(kept.get(table.key()))));
        }
        JsonNode merged = MergePatch.apply(kept, patch);
        return reader.read(merged, document.organization(), document.year(), new Errors());
    }

    private static JsonNode withoutBlanks(JsonNode table) {
        ObjectNode filled = StrictJson.NODES.objectNode();
        table.properties().forEach(member -> {
            JsonNode value = member.getValue().isObject() ? withoutBlanks(member.getValue()) : member.getValue();
            if (!value.isNull() && !(value.isObject() && value.isEmpty())) {
                filled.set(member.getKey(), value);
            }
        });
        return filled;
    }

    /** Answers nothing, so that there is no format to disagree about; generated clients ask for problems alone. */
    @DELETE
    @Produces(MediaType.WILDCARD)
    public Response delete(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        desk.delete(organization, year.value(), Preconditions.of(headers));
        return Response.noContent().build();
    }

    private void requireRegistered(String organization) {
        if (!register.exists(organization)) {
            throw ProblemException.notFound(NO_SUCH_ORGANIZATION.with(organization));
        }
    }
}
