package org.nianbao.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.nianbao.importing.ImportStore.Kept;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Representation;

/** How imports are answered. What their findings say is in their tags, but guards nothing. */
@ApplicationScoped
class ImportAnswers {

    private static final int DIGITS = 8;

    private final Preview preview;

    ImportAnswers(Preview preview) {
        this.preview = preview;
    }

    /** An import that was taken in, be it again. */
    Response taken(Kept kept, HttpHeaders headers) {
        Response.ResponseBuilder answer = kept.isNew() ? Response.status(Response.Status.CREATED) : Response.ok();
        Shown shown = new Shown(kept.stored(), headers);
        // A path: the name by which the caller reached us is theirs to know.
        return shown.with(answer.entity(shown.json)
                .header(HttpHeaders.LOCATION, kept.stored().path()));
    }

    /** The import, or 304 for a reader who has it. */
    Response read(StoredImport stored, HttpHeaders headers) {
        Shown shown = new Shown(stored, headers);
        return Preconditions.of(headers).has(shown.tag)
                ? shown.with(Response.notModified())
                : shown.with(Response.ok(shown.json));
    }

    /** What is told of an import to a reader, in their language. */
    private final class Shown {

        private final Language language;
        private final ObjectNode json;
        private final String tag;

        Shown(StoredImport stored, HttpHeaders headers) {
            language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            json = preview.of(stored, language);
            String digest = Representation.digest(json.toString().getBytes(StandardCharsets.UTF_8));
            tag = stored.version() + "+" + digest.substring(0, DIGITS) + "-" + language.tag();
        }

        Response with(Response.ResponseBuilder answer) {
            return tagged(answer, tag)
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** The file as it came, to be saved and never to be shown: it may hold whatever its sender likes. */
    static Response original(StoredImport stored, byte[] content) {
        String name = stored.fileName() == null ? stored.sha256() : stored.fileName();
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        Response.ResponseBuilder answer = Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded);
        return tagged(answer, stored.sha256()).build();
    }

    /** Whether a reader has the file already. */
    static boolean has(StoredImport stored, HttpHeaders headers) {
        return Preconditions.of(headers).has(stored.sha256());
    }

    static Response unchanged(StoredImport stored) {
        return tagged(Response.notModified(), stored.sha256()).build();
    }
}
