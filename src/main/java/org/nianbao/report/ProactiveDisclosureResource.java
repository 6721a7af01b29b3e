package org.nianbao.report;

import jakarta.ws.rs.Path;

/** Section 2, 主动公开政府信息情况. */
@Path("/api/v1/reports/{organization}/{year}/proactive-disclosure")
class ProactiveDisclosureResource extends SectionResource {

    ProactiveDisclosureResource(Desk desk) {
        super(desk, "proactiveDisclosure");
    }
}
