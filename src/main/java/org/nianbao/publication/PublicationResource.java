package org.nianbao.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nianbao.document.writing.ReportFormat;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.Representation;

/** What was published of a report, as everybody reads it. */
@Path(PublicationResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
class PublicationResource {

    /** Whatever is no code or no year was never published. */
    static final String ADDRESS = "/api/v1/publications/{organization:[0-9A-Z]+}/{year:[1-9][0-9][0-9][0-9]}";

    private static final String REVISION = "/revisions/{revision:[1-9][0-9]*}";

    private final Published published;
    private final Comparison comparison;
    private final Verifier verifier;
    private final ObjectMapper mapper;
    private final PublicationFormats formats;

    PublicationResource(
            Published published,
            Comparison comparison,
            Verifier verifier,
            ObjectMapper mapper,
            PublicationFormats formats) {
        this.published = published;
        this.comparison = comparison;
        this.verifier = verifier;
        this.mapper = mapper;
        this.formats = formats;
    }

    static String address(String organization, int year) {
        return "/api/v1/publications/" + organization + "/" + year;
    }

    /** The latest revision, or the one that was it at a moment. */
    @GET
    @Produces({
        ReportFormat.JSON_TYPE,
        ReportFormat.HTML_TYPE,
        ReportFormat.DOCX_TYPE,
        ReportFormat.XLSX_TYPE,
        ReportFormat.CSV_TYPE
    })
    public Response latest(
            @PathParam("organization") String organization,
            @PathParam("year") int year,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(uri, "asOf", "format");
        Optional<Instant> moment = query.instant("asOf");
        query.errors().throwIfAny();
        return document(published.latest(organization, year, moment), headers);
    }

    @GET
    @Path("/revisions")
    public Response revisions(
            @PathParam("organization") String organization, @PathParam("year") int year, @Context HttpHeaders headers) {
        List<RevisionView> all =
                published.all(organization, year).stream().map(RevisionView::of).toList();
        return answer(Page.whole(all), headers);
    }

    /** A revision at its permanent address. */
    @GET
    @Path(REVISION)
    @Produces({
        ReportFormat.JSON_TYPE,
        ReportFormat.HTML_TYPE,
        ReportFormat.DOCX_TYPE,
        ReportFormat.XLSX_TYPE,
        ReportFormat.CSV_TYPE
    })
    public Response revision(
            @PathParam("organization") String organization,
            @PathParam("year") int year,
            @PathParam("revision") int revision,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query.of(uri, "format").errors().throwIfAny();
        return document(published.revision(organization, year, revision), headers);
    }

    /** In what a revision differs from the one before it, or from another one. */
    @GET
    @Path(REVISION + "/difference")
    public Response difference(
            @PathParam("organization") String organization,
            @PathParam("year") int year,
            @PathParam("revision") int revision,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query query = Query.of(uri, "from");
        OptionalInt from = query.integer("from", 1, Integer.MAX_VALUE);
        return answer(comparison.compare(organization, year, revision, from, query.errors()), headers);
    }

    /** Whether what is stored still is what was published. */
    @GET
    @Path("/verification")
    public Response verification(
            @PathParam("organization") String organization, @PathParam("year") int year, @Context HttpHeaders headers) {
        return answer(verifier.verify(organization, year), headers);
    }

    private Response answer(Object value, HttpHeaders headers) {
        return Representation.of(value, mapper).answer(Preconditions.of(headers));
    }

    private Response document(Published.Readable readable, HttpHeaders headers) {
        return formats.answer(readable, Preconditions.of(headers))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.LINK, String.join(", ", links(readable.revision())))
                .build();
    }

    /** Where a revision stands among the others (RFC 5829). */
    private static List<String> links(RevisionEntity revision) {
        String publication = address(revision.organization, revision.year);
        List<String> links = new ArrayList<>(List.of(
                link(revision.address(), "canonical"),
                link(publication, "latest-version"),
                link(publication + "/revisions", "version-history")));
        if (revision.revision > 1) {
            links.add(link(publication + "/revisions/" + (revision.revision - 1), "predecessor-version"));
        }
        return links;
    }

    private static String link(String address, String relation) {
        return "<%s>; rel=\"%s\"".formatted(address, relation);
    }
}
