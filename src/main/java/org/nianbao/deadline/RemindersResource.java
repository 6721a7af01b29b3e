package org.nianbao.deadline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Locale;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.json.Vocabulary;

/** Who is due, for programs and for calendars. */
@Path("/api/v1/reminders")
@Produces({MediaType.APPLICATION_JSON, RemindersResource.CALENDAR})
class RemindersResource {

    static final String CALENDAR = "text/calendar;charset=UTF-8";

    private static final MediaType CALENDAR_TYPE = MediaType.valueOf(CALENDAR);

    /** What {@code format} can ask for, whatever {@code Accept} says. */
    private enum Format {
        JSON,
        ICS;

        static final Vocabulary<Format> WORDS =
                Vocabulary.of(Format.class, format -> format.name().toLowerCase(Locale.ROOT));
    }

    private final Reminders reminders;
    private final ReminderCalendar calendar;

    RemindersResource(Reminders reminders, ReminderCalendar calendar) {
        this.reminders = reminders;
        this.calendar = calendar;
    }

    @GET
    public Response read(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Query query = Query.of(uri, "days", "within", "format", "limit", "after");
        ReminderScope scope = reminders.scope(query);
        Format format = query.oneOf("format", Format.WORDS).orElseGet(() -> negotiated(request));
        Response.ResponseBuilder answer = format == Format.ICS
                ? calendar(scope, query, headers)
                : Response.ok(reminders.page(scope, query), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Format negotiated(Request request) {
        Variant best = request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CALENDAR_TYPE)
                .build());
        return best != null && best.getMediaType().isCompatible(CALENDAR_TYPE) ? Format.ICS : Format.JSON;
    }

    private Response.ResponseBuilder calendar(ReminderScope scope, Query query, HttpHeaders headers) {
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String written = calendar.write(reminders.days(scope, query), scope, language);
        return Response.ok(written, CALENDAR_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
