package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.nianbao.figures.ReportDocument;

/**
 * A report as it stands on the desk.
 *
 * @param source where an imported report was published, or {@code null}
 * @param version grows with every accepted write to any part
 * @param revision the last published revision, or {@code null}
 * @param amendmentReason why it is being amended, or {@code null} while it is not
 */
public record StoredReport(
        long id,
        ReportDocument document,
        Status status,
        Origin origin,
        JsonNode source,
        long version,
        Integer revision,
        String amendmentReason) {

    /** The opaque entity tag of the whole. */
    public String tag() {
        return id + "." + version;
    }

    public String organization() {
        return document.organization();
    }

    public int year() {
        return document.year();
    }

    public boolean isImported() {
        return origin == Origin.IMPORTED;
    }

    /** The document with what the desk knows of it. */
    ObjectNode toJson(Collection<String> allowed) {
        ObjectNode json = document.toJson();
        json.put("status", status.word());
        json.put("version", version);
        json.put("revision", revision);
        json.put("origin", origin.word());
        allowed.forEach(json.putArray("allowedActions")::add);
        return json;
    }
}
