package org.nianbao.report;

import jakarta.ws.rs.Path;

/** Section 1, 总体情况. */
@Path("/api/v1/reports/{organization}/{year}/overview")
class OverviewResource extends SectionResource {

    OverviewResource(Desk desk) {
        super(desk, "overview");
    }
}
