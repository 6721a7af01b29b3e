package org.nianbao.consistency;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.nianbao.language.Bilingual;

/**
 * A rule in words, from {@code consistency/rules.yaml}.
 *
 * @param statement when the rule holds
 * @param basis the document it rests on
 * @param because why it has to hold
 * @param message what a clerk reads when it does not; a template, see the file
 * @param example a wrong and a right case
 */
public record RuleText(
        String id,
        Severity severity,
        Bilingual title,
        Bilingual statement,
        Bilingual basis,
        Bilingual because,
        Bilingual message,
        Bilingual example) {

    private static final String FILE = "consistency/rules.yaml";

    static List<RuleText> readAll() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }
}
