package org.nianbao.rollup;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.problem.ProblemException;
import org.nianbao.report.Reports;
import org.nianbao.report.StoredReport;

/** What a report on the desk was compiled from. */
@Path("/api/v1/reports/{organization}/{year}/compilation")
@Produces(MediaType.APPLICATION_JSON)
class CompiledReportResource {

    private static final Bilingual NOT_COMPILED =
            new Bilingual("%s %s 年度的报告不是汇编而成的", "The report of %s for %s was not compiled here");

    private final Reports reports;
    private final CompilationReader reader;

    CompiledReportResource(Reports reports, CompilationReader reader) {
        this.reports = reports;
        this.reader = reader;
    }

    @GET
    public Compilation read(
            @PathParam("organization") String organization, @PathParam("year") ReportYear year, @Context UriInfo uri) {
        StoredReport report = reports.get(organization, year.value());
        return reader.find(report, Query.of(uri, "limit", "after"))
                .orElseThrow(
                        () -> ProblemException.notFound(NOT_COMPILED.with(organization, String.valueOf(year.value()))));
    }
}
