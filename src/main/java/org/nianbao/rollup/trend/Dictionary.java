package org.nianbao.rollup.trend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.json.Vocabulary;

/** What {@code rollup/trends.yaml} defines: the rates, and the cells that are shown where none are asked for. */
@Singleton
@Startup
class Dictionary {

    private static final String FILE = "rollup/trends.yaml";

    private final FormCatalogue forms;
    private final File file;
    private final Map<String, RateMeasure> rates = new LinkedHashMap<>();
    private final String hash;

    Dictionary(FormCatalogue forms) {
        this.forms = forms;
        this.file = read();
        file.rates.forEach(rate -> rates.put(rate.id(), RateMeasure.of(rate, forms)));
        this.hash = hash(file.rates);
    }

    private record File(List<List<String>> usual, List<Rate> rates) {}

    private static File read() {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return mapper.readValue(file, File.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    private static String hash(List<Rate> rates) {
        try {
            return Representation.digest(new ObjectMapper().writeValueAsBytes(rates));
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("The rates cannot be written", ourMistake);
        }
    }

    /** Changes whenever a rate or a word of its definition does. */
    String hash() {
        return hash;
    }

    /** The rates by their ids. */
    Vocabulary<RateMeasure> rates() {
        return new Vocabulary<>(rates);
    }

    List<RateMeasure> allRates() {
        return List.copyOf(rates.values());
    }

    /** The usual cells of a form, those that it has. */
    List<CellMeasure> usualCells(Form form) {
        return file.usual.stream()
                .flatMap(roles -> Rate.withRoles(form, roles).stream().limit(1))
                .map(cell -> CellMeasure.of(cell, form, forms))
                .toList();
    }
}
