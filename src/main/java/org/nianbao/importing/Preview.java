package org.nianbao.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.ConsistencyCheck;
import org.nianbao.consistency.Findings;
import org.nianbao.figures.ReportDocument;
import org.nianbao.language.Language;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Instants;
import org.nianbao.report.StoredCheck;

/** Shows an import: whose report it is, what it says, how that was read, and what does not reconcile in it. */
@ApplicationScoped
class Preview {

    private final ReadingRecord readings;
    private final StoredCheck storedCheck;
    private final ConsistencyCheck check;
    private final ObjectMapper mapper;

    Preview(ReadingRecord readings, StoredCheck storedCheck, ConsistencyCheck check, ObjectMapper mapper) {
        this.readings = readings;
        this.storedCheck = storedCheck;
        this.check = check;
        this.mapper = mapper;
    }

    ObjectNode of(StoredImport stored, Language language) {
        JsonNode reading = stored.reading();
        ReportDocument document = document(stored);
        ObjectNode json = StrictJson.NODES
                .objectNode()
                .put("id", stored.id().toString())
                .put("sha256", stored.sha256())
                .put("fileName", stored.fileName())
                .put("mediaType", stored.mediaType())
                .put("size", stored.size())
                .put("importedAt", Instants.text(stored.importedAt()));
        json.set("organization", organization(stored, language));
        stored.open().forEach(json.putArray("open")::add);
        json.put("acceptedAs", acceptedAs(stored));
        json.set("report", report(document));
        json.set("cells", reading.get("cells"));
        json.set("unread", ReadingRecord.told(reading.get("unread"), "why", language));
        json.set("deviations", ReadingRecord.told(reading.get("deviations"), "what", language));
        json.set("findings", mapper.valueToTree(Findings.of(judge(document), language)));
        return json.set("endsAt", reading.get("endsAt"));
    }

    /** The document as it stands; without an organization and of the year 0 as far as those are open. */
    private ReportDocument document(StoredImport stored) {
        ReportDocument read = readings.document(stored.reading());
        int year = stored.year() == null ? 0 : stored.year();
        return read.at(stored.organization(), year, read.title());
    }

    private static ObjectNode organization(StoredImport stored, Language language) {
        ObjectNode json = StrictJson.NODES.objectNode();
        boolean known = stored.organization() != null;
        json.set("match", known ? told(stored.identity().get("match"), language) : null);
        ArrayNode candidates = json.putArray("candidates");
        stored.identity().get("candidates").forEach(candidate -> candidates.add(told(candidate, language)));
        return json;
    }

    private static ObjectNode told(JsonNode candidate, Language language) {
        return Candidate.stored(candidate).toJson(language);
    }

    private static String acceptedAs(StoredImport stored) {
        return stored.report()
                .map(place -> "/api/v1/reports/" + place.organization() + "/" + place.year())
                .orElse(null);
    }

    private static ObjectNode report(ReportDocument document) {
        ObjectNode json = document.toJson();
        return document.year() == 0 ? json.putNull("year") : json;
    }

    /** A report of no year in particular is judged as one of a year of its form. */
    private CheckResult judge(ReportDocument document) {
        if (document.year() == 0) {
            return check.check(
                    document.at(document.organization(), document.form().years().from(), document.title()));
        }
        return document.organization() == null ? check.check(document) : storedCheck.check(document);
    }
}
