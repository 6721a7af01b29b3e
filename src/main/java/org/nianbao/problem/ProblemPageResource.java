package org.nianbao.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;

/** The page behind every problem's {@code type}: what it means and what the caller can do. */
@Path("/problems/{slug}")
class ProblemPageResource {

    private static final Bilingual NO_SUCH_TYPE = new Bilingual("没有这种问题类型", "There is no such problem type");

    /** What a problem type means, for programs. */
    record Page(String type, int status, String title, String explanation) {

        static Page of(ProblemType type, Language language) {
            return new Page(
                    type.uri(),
                    type.status(),
                    type.title().in(language),
                    type.explanation().in(language));
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(
            name = HttpHeaders.VARY,
            value = {HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT})
    public Page data(@PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        return Page.of(find(slug), Language.accepted(languages));
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @ResponseHeader(
            name = HttpHeaders.VARY,
            value = {HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT})
    public String page(@PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        Language language = Language.accepted(languages);
        Page page = Page.of(find(slug), language);
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>body { font: 1.1rem/1.6 sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
                </head>
                <body>
                <h1>%s</h1>
                <p><code>%s</code> · HTTP %s</p>
                <p>%s</p>
                </body>
                </html>
                """.formatted(language.tag(), page.title, page.title, page.type, page.status, page.explanation);
    }

    private static ProblemType find(String slug) {
        return ProblemType.bySlug(slug).orElseThrow(() -> ProblemException.notFound(NO_SUCH_TYPE));
    }
}
