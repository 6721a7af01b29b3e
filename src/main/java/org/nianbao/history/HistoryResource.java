package org.nianbao.history;

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
import java.util.List;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.Representation;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;

/** Who did what to a report, as a time line. It outlives the report. */
@Path("/api/v1/reports/{organization}/{year: [1-9][0-9][0-9][0-9]}/history")
@Produces(MediaType.APPLICATION_JSON)
class HistoryResource {

    private static final Bilingual NO_HISTORY = new Bilingual("%s 从未有过 %s 年度的报告", "%s has never had a report for %s");
    private static final Bilingual NO_ENTRY = new Bilingual("该报告的历史中没有第 %s 条", "The report's history has no entry %s");

    private final HistoryReader reader;
    private final FormCatalogue forms;
    private final ObjectMapper mapper;

    HistoryResource(HistoryReader reader, FormCatalogue forms, ObjectMapper mapper) {
        this.reader = reader;
        this.forms = forms;
        this.mapper = mapper;
    }

    @GET
    public Response list(
            @PathParam("organization") String organization,
            @PathParam("year") int year,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        requireKnown(organization, year);
        Query query = Query.of(uri, "limit", "after", "action");
        int limit = query.limit();
        Long after = query.after(1).map(cursor -> id(cursor, query)).orElse(null);
        String action = query.oneOf("action", Deed.WORDS).map(Deed::word).orElse(null);
        query.errors().throwIfAny();
        Language language = language(headers);
        Telling telling = new Telling(forms.forYear(year), language);
        List<EntryView> found = reader.page(organization, year, action, after, limit + 1).stream()
                .map(telling::entry)
                .toList();
        Page<EntryView> page = Page.cut(found, limit, entry -> List.of(String.valueOf(entry.id())));
        return told(Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "private, no-cache"), language);
    }

    /** An entry whole, whatever the size of what changed. */
    @GET
    @Path("/{entry}")
    public Response read(
            @PathParam("organization") String organization,
            @PathParam("year") int year,
            @PathParam("entry") long id,
            @Context HttpHeaders headers) {
        requireKnown(organization, year);
        Language language = language(headers);
        EntryView entry = reader.find(organization, year, id)
                .map(new Telling(forms.forYear(year), language)::entry)
                .orElseThrow(() -> ProblemException.notFound(NO_ENTRY.with(String.valueOf(id))));
        Response answer = Representation.of(entry, mapper).answer(Preconditions.of(headers));
        return told(Response.fromResponse(answer), language);
    }

    private static Response told(Response.ResponseBuilder answer, Language language) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Language language(HttpHeaders headers) {
        return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private void requireKnown(String organization, int year) {
        if (!reader.knows(organization, year)) {
            throw ProblemException.notFound(NO_HISTORY.with(organization, String.valueOf(year)));
        }
    }

    private static Long id(Cursor cursor, Query query) {
        String id = cursor.key().get(0);
        if (!id.matches("[1-9][0-9]{0,17}")) {
            query.errors().add("after", ErrorCode.NOT_A_CURSOR);
            return null;
        }
        return Long.valueOf(id);
    }
}
