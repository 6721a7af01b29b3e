package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Form;
import org.nianbao.form.Section;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.MergePatch;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;

/** What all six sections have in common: each is read, written, patched and blanked by itself, under its own tag. */
@Produces(MediaType.APPLICATION_JSON)
abstract class SectionResource {

    private final Desk desk;
    private final String key;

    SectionResource(Desk desk, String key) {
        this.desk = desk;
        this.key = key;
    }

    @GET
    public Response read(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        StoredSection section = desk.getSection(address(organization, year));
        return Preconditions.of(headers).has(section.tag())
                ? Answers.tagged(Response.notModified(), section.tag())
                : Answers.section(section);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        SectionAddress address = address(organization, year);
        Form form = desk.getSection(address).form();
        Errors errors = new Errors();
        JsonNode sent =
                RequestBody.read(body, RequestBody.SECTION, form.section(key).pointer(), errors);
        SectionContent content = content(form, sent, errors);
        return replace(address, headers, sent, stored -> {
            boolean sameForm = stored.form().equals(form);
            return sameForm ? content : content(stored.form(), sent, new Errors());
        });
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response patch(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        SectionAddress address = address(organization, year);
        StoredSection before = desk.getSection(address);
        String pointer = before.section().pointer();
        Errors errors = new Errors();
        JsonNode patch = RequestBody.read(body, RequestBody.SECTION, pointer, errors);
        SectionContent.read(before.form(), before.section(), JsonObject.patch(patch, pointer, errors));
        errors.throwIfAny();
        return replace(address, headers, patch, stored -> {
            JsonNode merged = MergePatch.apply(stored.content().toJson(), patch);
            return content(stored.form(), merged, new Errors());
        });
    }

    /** Blanks the section; the report keeps it. */
    @DELETE
    public Response blank(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        JsonNode nothing = StrictJson.NODES.objectNode();
        return replace(
                address(organization, year),
                headers,
                nothing,
                stored -> SectionContent.blank(stored.form(), stored.section()));
    }

    private Response replace(
            SectionAddress address,
            HttpHeaders headers,
            JsonNode sent,
            Function<StoredSection, SectionContent> change) {
        return Answers.section(desk.replaceSection(address, Preconditions.of(headers), sent, change));
    }

    private SectionAddress address(String organization, ReportYear year) {
        return new SectionAddress(organization, year.value(), key);
    }

    private SectionContent content(Form form, JsonNode json, Errors errors) {
        Section section = form.section(key);
        SectionContent content = SectionContent.read(form, section, JsonObject.of(json, section.pointer(), errors));
        errors.throwIfAny();
        return content;
    }
}
