package org.nianbao.deadline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;

/** Reads the gates that a campaign has beside the usual ones. */
final class NewGates {

    private static final int MOST = 20;
    private static final int LONGEST = 50;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private NewGates() {}

    static List<Gate> read(JsonObject campaign) {
        Set<String> seen = new HashSet<>();
        List<Gate> gates =
                campaign.objects("gates").map(source -> gate(source, seen)).toList();
        if (gates.size() > MOST) {
            campaign.errors().add(campaign.at("gates"), ErrorCode.TOO_MANY, MOST, gates.size());
        }
        return gates;
    }

    private static Gate gate(JsonObject source, Set<String> seen) {
        source.only("id", "label");
        Optional<String> id = source.text("id", LONGEST);
        id.flatMap(written -> mistake(written, seen))
                .ifPresent(mistake -> source.errors().add(source.at("id"), mistake, id.get()));
        Optional<JsonObject> label = source.object("label");
        return new Gate(source.required("id", id), source.required("label", label.map(NewGates::label)));
    }

    private static Optional<ErrorCode> mistake(String id, Set<String> seen) {
        if (!ID.matcher(id).matches()) {
            return Optional.of(ErrorCode.NOT_AN_ID);
        }
        if (Gates.isUsual(id)) {
            return Optional.of(ErrorCode.USUAL_GATE);
        }
        return seen.add(id) ? Optional.empty() : Optional.of(ErrorCode.DUPLICATE);
    }

    private static Bilingual label(JsonObject source) {
        source.only("zh", "en");
        return new Bilingual(
                source.required("zh", source.line("zh", LONGEST)), source.required("en", source.line("en", LONGEST)));
    }
}
