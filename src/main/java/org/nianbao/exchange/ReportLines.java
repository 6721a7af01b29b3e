package org.nianbao.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.nianbao.consistency.ConsistencyCheck;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.publication.PublicationFrame;
import org.nianbao.report.ReportDocuments;

/** Reads the lines of a load of reports and checks each, as far as that goes without knowing what is stored. */
@ApplicationScoped
class ReportLines {

    /** The largest report. */
    static final int LONGEST = RequestBody.REPORT;

    /** What stands beside the document where the desk or the public has read it. */
    private static final Set<String> ALONGSIDE = alongside();

    private final ReportDocuments documents;
    private final ConsistencyCheck check;

    ReportLines(ReportDocuments documents, ConsistencyCheck check) {
        this.documents = documents;
        this.check = check;
    }

    private static Set<String> alongside() {
        Set<String> members = new HashSet<>(DocumentReader.DESK_MEMBERS);
        members.addAll(DocumentReader.PUBLICATION_MEMBERS);
        return members;
    }

    ReportLine read(InputLines.Line line) {
        if (line.isTooLong()) {
            return ReportLine.refused(line.number(), null, ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE));
        }
        Errors errors = new Errors();
        JsonNode sent = null;
        try {
            sent = StrictJson.read(line.bytes(), "", errors);
            JsonObject object = JsonObject.of(sent, "", errors);
            JsonNode source = PublicationFrame.source(object);
            ReportDocument document = documents.read(object, ALONGSIDE);
            return ReportLine.of(line.number(), document, source, check.check(document));
        } catch (ProblemException refused) {
            return ReportLine.refused(line.number(), sent, refused);
        }
    }
}
