package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.contract.Contract;
import org.nianbao.contract.Operation;
import org.nianbao.support.Api;

/** No address takes a verb that the contract does not give it, and nothing is served beside the contract. */
@QuarkusTest
@TestProfile(ScopedUsers.class)
class VerbsTest {

    private static final List<String> VERBS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "QUERY",
            "INVENT",
            "get",
            "Post",
            "GETT",
            "M-SEARCH");

    private static final Set<String> PATHS =
            Contract.read().operations().stream().map(Operation::path).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void the_anonymous_hear_401_for_every_verb_that_an_address_does_not_take() {
        SoftAssertions.assertSoftly(softly -> PATHS.forEach(path -> verbsNotTakenBy(path)
                .forEach(verb -> softly.assertThat(RawHttp.answer(verb, address(path), ""))
                        .as("%s %s", verb, path)
                        .startsWith("HTTP/1.1 401 "))));
    }

    @Test
    void those_who_signed_in_hear_405_with_what_the_address_takes() {
        SoftAssertions.assertSoftly(softly -> PATHS.forEach(path -> verbsNotTakenBy(path)
                .forEach(verb -> softly.assertThat(RawHttp.answerTo("nobody-yet", verb, address(path)))
                        .as("%s %s", verb, path)
                        .startsWith("HTTP/1.1 405 ")
                        .containsIgnoringCase("\r\nAllow: " + String.join(", ", takenBy(path)) + "\r\n"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void no_header_makes_another_verb_of_a_request(String header) {
        String organization = "/api/v1/organizations/" + Api.newOrganization("测试局");

        Api.as("registrar").header(header, "DELETE").get(organization).then().statusCode(200);
        Api.as("registrar").header(header, "DELETE").post(organization).then().statusCode(405);
        Api.as("registrar")
                .queryParam("_method", "DELETE")
                .post(organization)
                .then()
                .statusCode(405);
        Api.as("registrar").get(organization).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/favicon.ico",
                "/robots.txt",
                "/META-INF/openapi.yaml",
                "/META-INF/resources/",
                "/application.properties",
                "/openapi.yaml",
                "/api",
                "/api/v1",
                "/q",
                "/q/",
                "/q/dev",
                "/q/dev-ui",
                "/q/dev-ui/",
                "/q/arc",
                "/q/arc/beans",
                "/q/info",
                "/q/metrics",
                "/q/health-ui",
                "/q/health/well",
                "/q/health/group",
                "/q/openapi.json",
                "/swagger-ui",
                "/problems",
                "/problems/"
            })
    void nothing_is_served_beside_the_contract(String path) {
        assertThat(RawHttp.status("GET", path)).isEqualTo(401);
        assertThat(RawHttp.status("GET", path, "nobody-yet")).isEqualTo(404);
    }

    private static Stream<String> verbsNotTakenBy(String path) {
        Set<String> taken = takenBy(path);
        return VERBS.stream().filter(verb -> !taken.contains(verb));
    }

    private static Set<String> takenBy(String path) {
        Set<String> verbs = Contract.read().operations().stream()
                .filter(operation -> operation.path().equals(path))
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (verbs.contains("GET")) {
            verbs.add("HEAD");
        }
        return verbs;
    }

    /** Any address of a template. */
    private static String address(String path) {
        return path.replaceAll("\\{[a-z]+}", "x1");
    }
}
