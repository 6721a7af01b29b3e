package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nianbao.figures.ReportDocument;

/**
 * What is to be published.
 *
 * @param origin {@code filed} or {@code imported}
 * @param source where an imported report was published, {@code {"url", "name", "sha256"}}, or {@code null}
 * @param reason why it is published again, or {@code null}
 * @param explanations the accepted ones, which are printed with the report
 * @param findings those that stand in an imported report, which is published as it was
 * @param by who publishes it
 */
public record NewRevision(
        ReportDocument document,
        String origin,
        JsonNode source,
        String reason,
        List<JsonNode> explanations,
        List<JsonNode> findings,
        String by) {

    NewRevision because(String why) {
        return new NewRevision(document, origin, source, why, explanations, findings, by);
    }
}
