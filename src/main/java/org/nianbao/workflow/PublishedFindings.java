package org.nianbao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.Finding;
import org.nianbao.language.Language;
import org.nianbao.platform.json.StrictJson;

/** Findings as they are published with a report, for good and therefore in Chinese. */
public final class PublishedFindings {

    private PublishedFindings() {}

    /** What stands in an imported report, which is published as it was. The message tells both sides. */
    public static List<JsonNode> of(CheckResult result) {
        return Stream.concat(result.violations().stream(), result.warnings().stream())
                .<JsonNode>map(finding -> finding(finding)
                        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    static ObjectNode finding(Finding finding) {
        ObjectNode json = StrictJson.NODES
                .objectNode()
                .put("finding", finding.id())
                .put("rule", finding.rule().id())
                .put("message", finding.message().in(Language.ZH))
                .put("basis", finding.rule().basis().in(Language.ZH));
        ArrayNode cells = json.putArray("cells");
        finding.cells().forEach(cell -> cells.add(cell.pointer()));
        return json;
    }
}
