package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.support.Api.newOrganization;
import static org.nianbao.support.Api.report;
import static org.nianbao.support.Api.reporter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.Corpus;

/** Real reports of both forms through the desk and the check. Needs the corpus beside the project. */
@QuarkusTest
class PublishedReportsOnTheDeskTest {

    @BeforeAll
    static void lookForTheCorpus() {
        Corpus.require();
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.Corpus#wholeReports")
    void a_real_report_is_kept_as_it_is_and_its_check_finds_what_a_careful_reader_found(String sample)
            throws IOException {
        JsonNode truth = Corpus.truth(sample);
        String organization = newOrganization("青山县人民政府");
        ObjectNode document = Corpus.document(truth).put("organization", organization);
        String address = report(organization, truth.get("year").intValue());

        reporter()
                .contentType(ContentType.JSON)
                .body(document.toString())
                .put(address)
                .then()
                .statusCode(201);

        List<String> expected = Corpus.expected(truth);
        Response check = reporter().post(address + "/consistency-check");
        check.then().statusCode(expected.isEmpty() ? 200 : 422);
        List<String> found = check.jsonPath().getList("violations.collect { it.rule + ' ' + it.cells[0].pointer }");
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
}
