package org.nianbao.report;

import jakarta.ws.rs.Path;

/** Section 5, 存在的主要问题及改进情况. */
@Path("/api/v1/reports/{organization}/{year}/problems-and-improvements")
class ProblemsAndImprovementsResource extends SectionResource {

    ProblemsAndImprovementsResource(Desk desk) {
        super(desk, "problemsAndImprovements");
    }
}
