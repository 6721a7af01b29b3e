package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.identity.AuthorizationTable.Target;

class AuthorizationTableTest {

    private static final String TABLE = """
            GET /things: public
            POST /things: {body: [registrar, loader]}
            GET /things/{code}: public
            PUT /things/{code}: {path: [registrar]}
            GET /things/special: {none: [loader]}
            GET /files/*: public
            """;

    private final AuthorizationTable table = read(TABLE);

    @Test
    void readsOneLineForEachOperation() {
        assertThat(table.operations())
                .containsExactly(
                        new Operation("GET", PathTemplate.of("/things"), Scope.PUBLIC, Set.of()),
                        new Operation(
                                "POST", PathTemplate.of("/things"), Scope.BODY, Set.of(Role.REGISTRAR, Role.LOADER)),
                        new Operation("GET", PathTemplate.of("/things/special"), Scope.NONE, Set.of(Role.LOADER)),
                        new Operation("GET", PathTemplate.of("/things/{code}"), Scope.PUBLIC, Set.of()),
                        new Operation("PUT", PathTemplate.of("/things/{code}"), Scope.PATH, Set.of(Role.REGISTRAR)),
                        new Operation("GET", PathTemplate.of("/files/*"), Scope.PUBLIC, Set.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET: public                       | “GET” is no method and path
                    GET things: public                | “GET things” is no method and path
                    GET /things: free                 | “GET /things” has the unknown scope free
                    GET /things: path                 | “GET /things” needs “public”, or one scope with its roles
                    GET /things: {}                   | “GET /things” needs “public”, or one scope with its roles
                    GET /things: {path: [loader]}     | “GET /things” names no organization in its path
                    GET /things: {none: []}           | “GET /things” needs a list of roles
                    GET /things: {none: [gardener]}   | “GET /things” has the unknown role "gardener"
                    """)
    void refusesWhatIsUnclear(String line, String complaint) {
        assertThatThrownBy(() -> read(line)).hasMessage("Authorization table: " + complaint);
    }

    @Test
    void refusesTwoLinesForOneOperation() {
        assertThatThrownBy(() -> AuthorizationFile.read(stream("GET /a: public\nGET /a: {none: [loader]}")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void prefersTheMoreLiteralPath() {
        Target special = table.find("/things/special").orElseThrow();
        Target any = table.find("/things/Z1").orElseThrow();

        assertThat(special.methods()).containsOnlyKeys("GET");
        assertThat(special.organization()).isEmpty();
        assertThat(any.methods()).containsOnlyKeys("GET", "PUT");
        assertThat(any.organization()).contains("Z1");
    }

    @Test
    void knowsWhatIsAllowedAndThatHeadIsWhatGetIs() {
        Target things = table.find("/things").orElseThrow();

        assertThat(things.allowed()).isEqualTo("GET, HEAD, POST");
        assertThat(things.operation("HEAD")).isEqualTo(things.operation("GET"));
        assertThat(things.operation("PUT")).isEqualTo(Optional.empty());
        assertThat(things.operation("get")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/things/", "/things/x", "/things/x/", "/files/", "/files/a", "/files/a/b"})
    void findsThePathsThatJaxRsWouldMatch(String path) {
        assertThat(table.find(path)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/Things",
                "/things//",
                "//things",
                "/things/x/y",
                "/thing",
                "/things;a=b",
                "/things/x;a=b",
                "/things%2Fx",
                "/th%69ngs",
                "/things/x//",
                "/file"
            })
    void findsNothingElse(String path) {
        assertThat(table.find(path)).isEmpty();
    }

    @Test
    void ofTheServiceReadsAndNamesNoOperationOfTheDeskPublic() {
        AuthorizationTable ours = new AuthorizationFile().table();

        assertThat(ours.operations())
                .filteredOn(operation -> operation.path().toString().startsWith("/api/v1/reports"))
                .isNotEmpty()
                .noneMatch(Operation::isPublic);
        assertThat(ours.operations())
                .filteredOn(operation -> !operation.method().equals("GET"))
                .filteredOn(Operation::isPublic)
                .extracting(operation -> operation.path().toString())
                .containsExactly("/api/v1/consistency-check");
    }

    private static AuthorizationTable read(String yaml) {
        try {
            return AuthorizationFile.read(stream(yaml));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ByteArrayInputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
