package org.nianbao.report;

import jakarta.ws.rs.Path;

/** Section 3, 收到和处理政府信息公开申请情况. */
@Path("/api/v1/reports/{organization}/{year}/requests")
class RequestsResource extends SectionResource {

    RequestsResource(Desk desk) {
        super(desk, "requests");
    }
}
