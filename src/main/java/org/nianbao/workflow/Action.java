package org.nianbao.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nianbao.language.Bilingual;
import org.nianbao.report.Status;

/**
 * Something that can be done with a report.
 *
 * @param operation method and path by which it is done
 * @param moves the states in which it is open, each with those into which it can lead from there
 * @param guards what must hold beside the state, in the order in which it is judged
 */
record Action(String operation, Bilingual title, Map<Status, List<Status>> moves, List<Guard> guards) {

    @JsonCreator
    static Action of(
            @JsonProperty("operation") String operation,
            @JsonProperty("zh") String zh,
            @JsonProperty("en") String en,
            @JsonProperty("moves") Map<String, List<String>> moves,
            @JsonProperty("guards") List<String> guards) {
        Map<Status, List<Status>> read = new EnumMap<>(Status.class);
        moves.forEach((from, to) -> read.put(
                Status.WORDS.meaning(from),
                to.stream().map(Status.WORDS::meaning).toList()));
        return new Action(operation, new Bilingual(zh, en), Collections.unmodifiableMap(read), guards(guards));
    }

    private static List<Guard> guards(List<String> words) {
        return words == null
                ? List.of()
                : words.stream().map(Guard.WORDS::meaning).toList();
    }

    /** Whether it can be done in a state. */
    boolean isOpenIn(Status status) {
        return moves.containsKey(status);
    }

    /** Whether it can lead from one state into another. */
    boolean leads(Status from, Status to) {
        return moves.getOrDefault(from, List.of()).contains(to);
    }
}
