package org.nianbao.publication;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which a publication can be had. A new writer adds its own here, and to what the resource produces. */
enum Format {
    JSON("json", MediaType.APPLICATION_JSON);

    private final String word;
    private final String mediaType;

    Format(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(format -> format.word).toList();
    }

    static Optional<Format> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** The one that some of these media types, which may have wildcards, ask for. */
    static Optional<Format> acceptable(List<MediaType> accepted) {
        return Arrays.stream(values())
                .filter(format -> accepted.stream().anyMatch(MediaType.valueOf(format.mediaType)::isCompatible))
                .findFirst();
    }
}
