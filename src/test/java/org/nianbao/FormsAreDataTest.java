package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.form.Cell;

/** A new form is a new file: no Java knows a row or a column by its name. */
class FormsAreDataTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAME_OR_PATH = Pattern.compile("[A-Za-z/.]+");

    /** Words that the contract also uses for other things: a topic, a resource, lists and a type. */
    private static final Set<String> ALSO_ELSEWHERE = Set.of("other", "publications", "items", "amount");

    @Test
    void no_string_in_the_sources_is_a_row_or_a_column_of_a_form() throws IOException {
        Set<String> keys = keys();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> literals(file)
                            .filter(literal -> names(literal, keys))
                            .map(literal -> file.getFileName() + ": " + literal))
                    .toList();

            assertThat(found).isEmpty();
        }
    }

    @Test
    void the_scan_sees_keys_pointers_and_formulas() {
        Set<String> keys = keys();

        assertThat(Stream.of("commercialEnterprises", "/requests/received/total", "outcomes.total"))
                .allMatch(literal -> names(literal, keys));
        assertThat(Stream.of("carriedOver", "other", "/api/v1/publications", "a total of three", "requests"))
                .noneMatch(literal -> names(literal, keys));
        assertThat(literals(SOURCES.resolve("org/nianbao/figures/FigureTable.java")))
                .contains("notes", "marks");
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>();
        Samples.FORMS.all().stream().flatMap(form -> form.cells().stream()).forEach(cell -> keys.addAll(keys(cell)));
        keys.removeAll(ALSO_ELSEWHERE);
        return keys;
    }

    /** A row is looked for by its role, and some roles are called like a row. */
    private static boolean isRole(String literal) {
        return Samples.FORMS.all().stream()
                .flatMap(form -> form.cells().stream())
                .anyMatch(cell -> cell.roles().contains(literal));
    }

    private static List<String> keys(Cell cell) {
        return Stream.concat(
                        Arrays.stream(cell.path().split("/")),
                        Stream.of(cell.column().key()))
                .toList();
    }

    private static boolean names(String literal, Set<String> keys) {
        return NAME_OR_PATH.matcher(literal).matches()
                && Arrays.stream(literal.split("[/.]")).anyMatch(keys::contains)
                && !isRole(literal);
    }

    private static Stream<String> literals(Path file) {
        try {
            return LITERAL.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
