package org.nianbao.report;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.nianbao.consistency.CheckAnswer;
import org.nianbao.platform.http.ReportYear;

/** The consistency check of what is stored. */
@Path("/api/v1/reports/{organization}/{year}/consistency-check")
@Produces(MediaType.APPLICATION_JSON)
class ReportCheckResource {

    private final Desk desk;
    private final StoredCheck check;

    ReportCheckResource(Desk desk, StoredCheck check) {
        this.desk = desk;
        this.check = check;
    }

    /** 200 when no error stands, 422 with the violations when one does. */
    @POST
    public Response check(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        return CheckAnswer.of(check.check(desk.get(organization, year.value())), headers);
    }
}
