package org.nianbao.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.nianbao.language.Bilingual;
import org.nianbao.report.Status;

/**
 * Something that can be done with a report.
 *
 * @param operation method and path by which it is done
 * @param from the states in which it is open
 * @param to the states into which it can lead; none where the state stays
 * @param guards what must hold beside the state, in the order in which it is judged
 */
record Action(String operation, Bilingual title, List<Status> from, List<Status> to, List<Guard> guards) {

    @JsonCreator
    static Action of(
            @JsonProperty("operation") String operation,
            @JsonProperty("zh") String zh,
            @JsonProperty("en") String en,
            @JsonProperty("from") List<String> from,
            @JsonProperty("to") List<String> to,
            @JsonProperty("guards") List<String> guards) {
        return new Action(operation, new Bilingual(zh, en), states(from), states(to), guards(guards));
    }

    private static List<Status> states(List<String> words) {
        return words == null
                ? List.of()
                : words.stream().map(Status.WORDS::meaning).toList();
    }

    private static List<Guard> guards(List<String> words) {
        return words == null
                ? List.of()
                : words.stream().map(Guard.WORDS::meaning).toList();
    }
}
