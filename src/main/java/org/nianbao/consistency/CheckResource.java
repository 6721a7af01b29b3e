package org.nianbao.consistency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Checks a report that is sent along, and stores nothing. */
@Path("/api/v1/consistency-check")
@Produces(MediaType.APPLICATION_JSON)
class CheckResource {

    private final ConsistencyCheck check;
    private final DocumentReader reader;

    CheckResource(ConsistencyCheck check, FormCatalogue forms) {
        this.check = check;
        this.reader = new DocumentReader(forms);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response check(InputStream body, @Context HttpHeaders headers) {
        Errors errors = new Errors();
        JsonNode tree = RequestBody.read(body, RequestBody.REPORT, "", errors);
        JsonObject source = JsonObject.of(tree, "", errors);
        Optional<ReportDocument> report = reader.read(source, DocumentReader.DESK_MEMBERS, Optional.empty());
        if (report.isPresent() && !source.has("year")) {
            errors.add("/year", ErrorCode.REQUIRED);
        }
        errors.throwIfAny();
        return CheckAnswer.of(check.check(report.orElseThrow()), headers);
    }
}
