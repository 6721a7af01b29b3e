package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nianbao.figures.ReportDocument;

public record NewRevision(
        ReportDocument document,
        String origin,
        JsonNode source,
        String reason,
        List<JsonNode> explanations,
        List<JsonNode> findings,
        String by) {}
