package org.nianbao.platform.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The closed list of words that a member, parameter or column may hold. */
public final class Vocabulary<T> {

    private final Map<String, T> meanings;

    public Vocabulary(Map<String, T> meanings) {
        this.meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    public static <E extends Enum<E>> Vocabulary<E> of(Class<E> type, Function<E, String> word) {
        Map<String, E> meanings = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(value -> meanings.put(word.apply(value), value));
        return new Vocabulary<>(meanings);
    }

    /** The meaning of a word from outside, or an error that lists the words there are. */
    public Optional<T> find(String word, String pointer, Errors errors) {
        if (!meanings.containsKey(word)) {
            errors.add(pointer, ErrorCode.NOT_ONE_OF, String.join(", ", meanings.keySet()));
        }
        return Optional.ofNullable(meanings.get(word));
    }

    /**
     * The meaning of a word that we wrote ourselves.
     *
     * @throws IllegalArgumentException where it is none of ours
     */
    public T meaning(String word) {
        return Optional.ofNullable(meanings.get(word))
                .orElseThrow(() -> new IllegalArgumentException("Unknown word " + word));
    }
}
