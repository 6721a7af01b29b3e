package org.nianbao.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Representation;
import org.nianbao.problem.ProblemException;

/** The forms as data, for portals that draw them and programs that map them. */
@Path("/api/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
class FormResource {

    private static final Bilingual NO_SUCH_FORM =
            new Bilingual("没有名为“%s”的表格；现有：%s", "There is no form “%s”; those there are: %s");

    private final FormCatalogue catalogue;
    private final Representation list;
    private final Representation crosswalks;
    private final Map<String, Representation> forms;

    FormResource(FormCatalogue catalogue, ObjectMapper mapper) {
        this.catalogue = catalogue;
        this.list = Representation.of(
                Page.whole(catalogue.all().stream().map(FormView.Entry::of).toList()), mapper);
        this.crosswalks = Representation.of(Page.whole(catalogue.crosswalks()), mapper);
        this.forms = catalogue.all().stream()
                .collect(Collectors.toMap(Form::id, form -> Representation.of(FormView.of(form), mapper)));
    }

    /** Which forms there are and which years each serves. */
    @GET
    public Response list(@Context HttpHeaders headers) {
        return list.answer(Preconditions.of(headers));
    }

    /** How the cells of one form correspond to those of the next. */
    @GET
    @Path("/crosswalk")
    public Response crosswalk(@Context HttpHeaders headers) {
        return crosswalks.answer(Preconditions.of(headers));
    }

    /** One form, complete. */
    @GET
    @Path("/{form}")
    public Response form(@PathParam("form") String id, @Context HttpHeaders headers) {
        Representation form = forms.get(id);
        if (form == null) {
            throw ProblemException.notFound(NO_SUCH_FORM.with(id, catalogue.ids()));
        }
        return form.answer(Preconditions.of(headers));
    }
}
