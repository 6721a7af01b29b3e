package org.nianbao.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;

/** Reads a posting that is sent. What is left out is not known. */
final class PostingBody {

    private static final String URL = "url";
    private static final String INDEX_NUMBER = "indexNumber";
    private static final String POSTED_ON = "postedOn";
    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_INDEX_NUMBER = 200;

    private PostingBody() {}

    static Posting read(JsonObject source, LocalDate today) {
        source.only(URL, INDEX_NUMBER, POSTED_ON).nullable(URL, INDEX_NUMBER, POSTED_ON);
        String url = source.line(URL, LONGEST_URL).orElse(null);
        if (url != null && !isWebAddress(url)) {
            source.errors().add(source.at(URL), ErrorCode.NOT_A_WEB_ADDRESS);
        }
        LocalDate postedOn = source.day(POSTED_ON).orElse(null);
        if (postedOn != null && postedOn.isAfter(today)) {
            source.errors().add(source.at(POSTED_ON), ErrorCode.DAY_TO_COME);
        }
        return new Posting(url, source.line(INDEX_NUMBER, LONGEST_INDEX_NUMBER).orElse(null), postedOn);
    }

    /** Readers will follow it, so it is a page and nothing that a browser would run. */
    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
