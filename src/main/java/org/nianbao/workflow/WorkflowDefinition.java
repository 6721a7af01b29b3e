package org.nianbao.workflow;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.language.Bilingual;
import org.nianbao.report.Status;

/**
 * The way from draft to law, as {@code workflow/workflow.yaml} writes it.
 *
 * @param states the name of every state, by its word
 * @param guards what is told where a guard stops an action, by its word
 * @param actions all actions, by their words
 */
record WorkflowDefinition(
        Map<String, Bilingual> states, Map<String, Bilingual> guards, LinkedHashMap<String, Action> actions) {

    private static final String FILE = "workflow/workflow.yaml";

    /** Makes the definition available, or ends the start where the file does not fit the code. */
    static class Reader {

        @Produces
        @Singleton
        @Startup
        WorkflowDefinition definition() {
            return WorkflowDefinition.read();
        }
    }

    static WorkflowDefinition read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            WorkflowDefinition read = new YAMLMapper().readValue(file, WorkflowDefinition.class);
            require(read.states.keySet(), Status.values(), Status::word);
            require(read.guards.keySet(), Guard.values(), Guard::word);
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    private static <T> void require(Set<String> written, T[] known, Function<T, String> word) {
        Set<String> words = Arrays.stream(known).map(word).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!written.equals(words)) {
            throw new IllegalStateException(FILE + " names " + written + " where the code knows " + words);
        }
    }

    /** The action with a word of ours. */
    Action action(String word) {
        Action action = actions.get(word);
        if (action == null) {
            throw new IllegalArgumentException("No action is called " + word);
        }
        return action;
    }

    Bilingual state(Status status) {
        return states.get(status.word());
    }

    Bilingual refusal(Guard guard) {
        return guards.get(guard.word());
    }
}
