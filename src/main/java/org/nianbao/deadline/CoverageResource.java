package org.nianbao.deadline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;

/** Who has published, who is late and who is missing. */
@Path("/api/v1/coverage/{organization}/{year}")
@Produces(MediaType.APPLICATION_JSON)
class CoverageResource {

    private final FilingSeason season;
    private final CoverageQuery coverage;

    CoverageResource(FilingSeason season, CoverageQuery coverage) {
        this.season = season;
        this.coverage = coverage;
    }

    @GET
    public Coverage read(
            @PathParam("organization") String organization, @PathParam("year") ReportYear year, @Context UriInfo uri) {
        season.requireOver(organization, year.value());
        Query query = Query.of(uri, "status", "kind", "limit", "after");
        return coverage.answer(organization, year.value(), query);
    }
}
