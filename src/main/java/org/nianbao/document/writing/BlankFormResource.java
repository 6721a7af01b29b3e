package org.nianbao.document.writing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.form.Years;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ProblemException;

/** Blank forms, to be filled in off line and read back. */
@Path("/api/v1/forms/{form}/blank")
class BlankFormResource {

    private static final Bilingual NO_SUCH_FORM =
            new Bilingual("没有名为“%s”的表格；现有：%s", "There is no form “%s”; those there are: %s");

    private final FormCatalogue forms;
    private final Calendar calendar;
    private final RequestedFormat requested;
    private final WrittenReports written;

    BlankFormResource(FormCatalogue forms, Calendar calendar, RequestedFormat requested, WrittenReports written) {
        this.forms = forms;
        this.calendar = calendar;
        this.requested = requested;
        this.written = written;
    }

    @GET
    @Produces({
        ReportFormat.JSON_TYPE,
        ReportFormat.HTML_TYPE,
        ReportFormat.DOCX_TYPE,
        ReportFormat.XLSX_TYPE,
        ReportFormat.CSV_TYPE
    })
    public Response blank(@PathParam("form") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        Form form = forms.find(id).orElseThrow(() -> ProblemException.notFound(NO_SUCH_FORM.with(id, forms.ids())));
        Query query = Query.of(uri, "format", "year");
        int year = year(form.years(), query);
        query.errors().throwIfAny();
        String title = PrintedReport.usualTitle("", year);
        ReportDocument blank = ReportDocument.blank(null, year, form, Scope.OWN, title);
        return answer(new PrintedReport(blank, "", Optional.empty()), Preconditions.of(headers));
    }

    /** One of those that the form serves; the last of them that is over, if none is named. */
    private int year(Years years, Query query) {
        int last = years.to() == null ? ReportYear.LAST : years.to();
        int usual = Math.max(years.from(), Math.min(last, calendar.today().getYear() - 1));
        return query.integer("year", years.from(), last).orElse(usual);
    }

    private Response answer(PrintedReport report, Preconditions conditions) {
        ReportFormat format = requested.get();
        byte[] json = report.document().toJson().toString().getBytes(StandardCharsets.UTF_8);
        if (format == ReportFormat.JSON) {
            Response answer =
                    Representation.of(json, MediaType.APPLICATION_JSON_TYPE).answer(conditions);
            return Response.fromResponse(answer)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        String tag = Representation.digest(json) + "-" + written.suffix(format);
        return written.answer(format, tag, conditions, () -> report)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
