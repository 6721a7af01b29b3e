package org.nianbao.rollup;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.language.Bilingual;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.report.Answers;
import org.nianbao.report.NewReports;
import org.nianbao.report.StoredReport;
import org.nianbao.report.Workflow;

/** Reports of a region, made of those below. */
@Path("/api/v1/rollups/{organization}/{year}/compilation")
@Produces(MediaType.APPLICATION_JSON)
class CompilationResource {

    private static final Bilingual NO_SUCH_ORGANIZATION =
            new Bilingual("名录中没有代码为 %s 的机构", "The register has no organization %s");

    private final Register register;
    private final NewReports reports;
    private final RegionSums sums;
    private final Compiling compiling;
    private final Workflow workflow;

    CompilationResource(
            Register register, NewReports reports, RegionSums sums, Compiling compiling, Workflow workflow) {
        this.register = register;
        this.reports = reports;
        this.sums = sums;
        this.compiling = compiling;
        this.workflow = workflow;
    }

    /** Opens a draft with the sums of what was published below, as it stands now. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response compile(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        if (!register.exists(organization)) {
            throw ProblemException.notFound(NO_SUCH_ORGANIZATION.with(organization));
        }
        readStage(body);
        ReportDocument blank = reports.blank(organization, year.value(), Scope.REGION);
        Preconditions.of(headers).refuseToCreate();
        StoredReport report = compiling.compile(blank, sums.of(organization, year.value(), blank.form()));
        return Answers.created(report, workflow.allowed(report));
    }

    private static void readStage(InputStream body) {
        Errors errors = new Errors();
        JsonObject.of(RequestBody.readOptional(body, RequestBody.SMALL, errors), "", errors)
                .only("stage")
                .oneOf("stage", Stage.COMPILED);
        errors.throwIfAny();
    }
}
