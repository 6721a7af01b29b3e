package org.nianbao.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.nianbao.document.reading.Deviation;
import org.nianbao.platform.json.StrictJson;

/**
 * Whose report a file is, and of which year.
 *
 * @param year the one that the file tells, or the sender where it does not
 * @param open pointers of what somebody has to settle before it can be a report
 * @param deviations where the sender says otherwise than the file
 */
record Identity(
        Optional<Candidate> organization,
        Optional<Integer> year,
        List<String> open,
        List<Candidate> candidates,
        List<Deviation> deviations) {

    /** The match and the candidates as they are kept. */
    ObjectNode toJson() {
        ObjectNode json = StrictJson.NODES.objectNode();
        json.set("match", organization.map(Candidate::toJson).orElse(null));
        ArrayNode array = json.putArray("candidates");
        candidates.forEach(candidate -> array.add(candidate.toJson()));
        return json;
    }
}
