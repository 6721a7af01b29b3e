package org.nianbao.consistency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Representation;
import org.nianbao.problem.ProblemException;

/** The rule catalogue of a form. */
@Path("/api/v1/forms/{form}/rules")
@Produces(MediaType.APPLICATION_JSON)
class RulesResource {

    private static final Bilingual NO_SUCH_FORM = new Bilingual("没有名为“%s”的表格", "There is no form “%s”");

    private final ConsistencyCheck check;
    private final ObjectMapper mapper;

    RulesResource(ConsistencyCheck check, ObjectMapper mapper) {
        this.check = check;
        this.mapper = mapper;
    }

    /**
     * The rules of a form.
     *
     * @param ruleSet the hash that every check by these rules answers
     */
    record Catalogue(int schema, String form, String ruleSet, List<RuleView> items) {}

    @GET
    public Response rules(@PathParam("form") String form, @Context HttpHeaders headers) {
        RuleBook book = check.book(form).orElseThrow(() -> ProblemException.notFound(NO_SUCH_FORM.with(form)));
        Catalogue catalogue = new Catalogue(
                1, form, book.hash(), book.rules().stream().map(RuleView::of).toList());
        return Representation.of(catalogue, mapper).answer(Preconditions.of(headers));
    }
}
