package org.nianbao.rollup.trend;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.organization.Organization;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.Representation;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.rollup.chart.ChartWriter;

/** An organization over the years, for programs, for spreadsheets and as a picture. */
@Path("/api/v1/trends/{organization}")
@Produces({TrendFormat.JSON_TYPE, TrendFormat.CSV_TYPE, TrendFormat.SVG_TYPE})
class TrendsResource {

    private static final Bilingual NOT_REGISTERED = new Bilingual("名录中没有该机构", "The register has no such organization");

    /** More lines nobody can tell apart. */
    private static final int MOST_LINES = 12;

    private final Register register;
    private final TrendQuestions questions;
    private final Trends trends;
    private final ObjectMapper mapper;

    TrendsResource(Register register, TrendQuestions questions, Trends trends, ObjectMapper mapper) {
        this.register = register;
        this.questions = questions;
        this.trends = trends;
        this.mapper = mapper;
    }

    @GET
    public Response read(
            @PathParam("organization") String code,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Organization organization = register.find(code).orElseThrow(() -> ProblemException.notFound(NOT_REGISTERED));
        Query query = Query.of(uri, TrendQuestions.PARAMETERS);
        TrendQuestion question = questions.read(query);
        TrendFormat format = query.oneOf("format", TrendFormat.WORDS).orElseGet(() -> TrendFormat.negotiated(request));
        check(query, question, format);
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Trend trend = trends.answer(organization, question);
        Response answer = write(trend, format, language).answer(Preconditions.of(headers));
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static void check(Query query, TrendQuestion question, TrendFormat format) {
        if (question.siblings() && format != TrendFormat.JSON) {
            query.errors().add("siblings", ErrorCode.JSON_ALONE);
        }
        int lines = question.cells().size() + question.rates().size();
        if (format == TrendFormat.SVG && lines > MOST_LINES) {
            query.errors().add("format", ErrorCode.TOO_MANY, MOST_LINES, lines);
        }
        query.errors().throwIfAny();
    }

    private Representation write(Trend trend, TrendFormat format, Language language) {
        return switch (format) {
            case JSON -> Representation.of(trend, mapper);
            case CSV -> Representation.of(new TrendCsv(trend, language).write(), format.mediaType());
            case SVG ->
                Representation.of(ChartWriter.write(new TrendChart(trend, language).draw()), format.mediaType());
        };
    }
}
