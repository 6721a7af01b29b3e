package org.nianbao.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Why a file of a job was not read, kept in both languages for whoever asks later. */
final class JobProblem {

    private JobProblem() {}

    static String of(Bilingual reason) {
        return of(FileReader.refusal(reason));
    }

    static String of(ProblemException problem) {
        ProblemType type = problem.type();
        ObjectNode json = StrictJson.NODES.objectNode().put("type", type.uri());
        put(json, "title", type.title());
        put(json, "detail", problem.detail());
        return json.toString();
    }

    private static void put(ObjectNode json, String member, Bilingual text) {
        ObjectNode both = json.putObject(member);
        for (Language language : Language.values()) {
            both.put(language.tag(), text.in(language));
        }
    }

    static JobResult.Reason told(String stored, Language language) {
        JsonNode json = StrictJson.stored(stored);
        return new JobResult.Reason(
                json.get("type").asText(),
                json.get("title").get(language.tag()).asText(),
                json.get("detail").get(language.tag()).asText());
    }
}
