package org.nianbao.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.figures.ReportDocument;

/**
 * A report as it stands on the desk.
 *
 * @param version grows with every accepted write to any part
 */
public record StoredReport(long id, ReportDocument document, Status status, Origin origin, long version) {

    /** The opaque entity tag of the whole. */
    String tag() {
        return id + "." + version;
    }

    /** The document with what the desk knows of it. */
    ObjectNode toJson(Set<DeskAction> allowed) {
        ObjectNode json = document.toJson();
        json.put("status", status.word());
        json.put("version", version);
        json.putNull("revision");
        json.put("origin", origin.word());
        new TreeSet<>(allowed)
                .forEach(action -> json.withArray("allowedActions").add(action.word()));
        return json;
    }
}
