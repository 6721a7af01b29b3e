package org.nianbao.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is served is the file at the project's root, not what a framework makes of it. */
@QuarkusTest
class ServedContractTest {

    private static final String ADDRESS = "/q/openapi";

    private final Contract contract = Contract.read();

    @Test
    void the_contract_is_served_as_it_was_written() throws JsonProcessingException {
        String served = given().get(ADDRESS).asString();

        assertThat(Contract.YAML.readTree(served)).isEqualTo(contract.tree());
    }

    @Test
    void the_contract_in_json_says_the_same() throws JsonProcessingException {
        String served = given().queryParam("format", "json").get(ADDRESS).asString();

        assertThat(Contract.exact(new ObjectMapper()).readTree(served)).isEqualTo(contract.tree());
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "application/yaml, application/yaml",
        "*/*, application/yaml",
        "'text/html, */*;q=0.1', application/yaml"
    })
    void the_format_follows_what_the_reader_accepts(String accepted, String answered) {
        given().header("Accept", accepted)
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString(answered));
    }

    @Test
    void the_contract_can_be_tried_out_in_a_browser() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString(ADDRESS));
    }
}
