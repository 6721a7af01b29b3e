package org.nianbao.report;

import jakarta.ws.rs.Path;

/** Section 6, 其他需要报告的事项. */
@Path("/api/v1/reports/{organization}/{year}/other-matters")
class OtherMattersResource extends SectionResource {

    OtherMattersResource(Desk desk) {
        super(desk, "otherMatters");
    }
}
