package org.nianbao.report;

import jakarta.ws.rs.Path;

/** Section 4, 政府信息公开行政复议、行政诉讼情况. */
@Path("/api/v1/reports/{organization}/{year}/disputes")
class DisputesResource extends SectionResource {

    DisputesResource(Desk desk) {
        super(desk, "disputes");
    }
}
