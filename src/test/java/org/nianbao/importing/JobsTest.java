package org.nianbao.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Sql;

/** A ZIP of published files is read when its sender has gone. */
@QuarkusTest
class JobsTest {

    private static final Charset CHINESE = Charset.forName("GB18030");

    @Inject
    Scheduler scheduler;

    @Inject
    JobWorker worker;

    private String organization;

    @BeforeEach
    void workOnlyWhenTold() {
        scheduler.pause();
        organization = Api.newOrganization("测试局");
    }

    @AfterEach
    void workAgain() {
        scheduler.resume();
    }

    @Test
    void each_file_of_a_zip_becomes_an_import_or_says_why_not() throws IOException {
        byte[] report = report(2022);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("__MACOSX/._a", new byte[] {1});
        files.put("年报/.DS_Store", new byte[] {1});
        files.put("年报/", new byte[0]);
        files.put("../../etc/2022年年报.json", report);
        files.put("坏.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));
        files.put("inner.zip", Zips.of(StandardCharsets.UTF_8, Map.of("a.json", report)));
        files.put("large.txt", new byte[Uploads.LARGEST_FILE + 1]);

        Response taken = send(Zips.of(CHINESE, files));
        taken.then()
                .statusCode(202)
                .header("Location", equalTo("/api/v1/jobs/" + taken.path("id")))
                .header("Retry-After", "2")
                .body("kind", equalTo("imports"))
                .body("state", equalTo("queued"))
                .body("counts", equalTo(Map.of("files", 4, "done", 2, "read", 0, "unreadable", 0, "refused", 2)))
                .body("createdAt", notNullValue())
                .body("startedAt", nullValue())
                .body("finishedAt", nullValue());
        String job = taken.header("Location");
        worker.run();

        Api.reporter()
                .get(job)
                .then()
                .statusCode(200)
                .header("Retry-After", nullValue())
                .body("state", equalTo("finished"))
                .body("counts", equalTo(Map.of("files", 4, "done", 4, "read", 1, "unreadable", 1, "refused", 2)))
                .body("startedAt", notNullValue())
                .body("finishedAt", notNullValue());
        Response results = Api.reporter().header("Accept-Language", "en").get(job + "/results");
        results.then()
                .statusCode(200)
                .body("items.file", contains("2022年年报.json", "坏.pdf", "inner.zip", "large.txt"))
                .body("items.result", contains("read", "unreadable", "refused", "refused"))
                .body("items[0].sha256", equalTo(Digests.hex(report)))
                .body("items[0].organization", equalTo(organization))
                .body("items[0].year", equalTo(2022))
                .body("items[0].unreadCells", equalTo(0))
                .body("items[0].problem", nullValue())
                .body("items[1].import", nullValue())
                .body("items[1].problem.type", equalTo("/problems/unreadable-document"))
                .body("items[1].problem.detail", equalTo("This PDF is damaged and cannot be read."))
                .body("items[2].problem.detail", equalTo("This is a ZIP within the ZIP"))
                .body("items[3].sha256", nullValue())
                .body("items[3].problem.detail", equalTo("The file has more than 32 MB"))
                .body("next", nullValue());
        Api.reporter()
                .get(results.<String>path("items[0].import"))
                .then()
                .statusCode(200)
                .body("fileName", equalTo("2022年年报.json"))
                .body("report.year", equalTo(2022));
    }

    @Test
    void results_come_page_by_page_and_by_what_became_of_the_files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.json", report(2022));
        files.put("b.txt", "nothing".getBytes(StandardCharsets.UTF_8));
        files.put("c.json", report(2023));
        String job = send(Zips.of(StandardCharsets.UTF_8, files)).header("Location");
        worker.run();

        Response first = Api.reporter().get(job + "/results?limit=2");
        first.then().statusCode(200).body("items.file", contains("a.json", "b.txt"));
        Api.reporter()
                .get(job + "/results?limit=2&after=" + first.path("next"))
                .then()
                .body("items.file", contains("c.json"))
                .body("next", nullValue());
        Api.reporter().get(job + "/results?result=unreadable").then().body("items.file", contains("b.txt"));
        Api.reporter().get(job + "/results?result=lost").then().statusCode(400);
    }

    @Test
    void the_same_zip_by_the_same_sender_is_the_same_job_and_nobody_elses() throws IOException {
        byte[] zip = Zips.of(StandardCharsets.UTF_8, Map.of("a.json", report(2022)));
        String job = send(zip).header("Location");
        worker.run();

        send(zip).then().statusCode(202).header("Location", equalTo(job)).body("state", equalTo("finished"));
        Api.as("publisher").get(job).then().statusCode(404);
        Api.as("publisher").get(job + "/results").then().statusCode(404);
        Api.as("publisher").delete(job).then().statusCode(404);
    }

    @Test
    void whoever_has_the_job_is_told_so_until_it_comes_further() throws IOException {
        String job = send(Zips.of(StandardCharsets.UTF_8, Map.of("a.json", report(2022))))
                .header("Location");
        String queued = Api.tag(job);
        Api.reporter()
                .header("If-None-Match", queued)
                .get(job)
                .then()
                .statusCode(304)
                .header("ETag", queued)
                .header("Retry-After", "2");
        worker.run();

        String finished = Api.reporter()
                .header("If-None-Match", queued)
                .get(job)
                .then()
                .statusCode(200)
                .body("state", equalTo("finished"))
                .extract()
                .header("ETag");
        Api.reporter()
                .header("If-None-Match", finished)
                .get(job)
                .then()
                .statusCode(304)
                .header("Retry-After", nullValue());
    }

    @Test
    void a_deleted_job_is_read_no_further() throws IOException {
        String job = send(Zips.of(StandardCharsets.UTF_8, Map.of("a.json", report(2022))))
                .header("Location");

        Api.reporter().delete(job).then().statusCode(204);
        worker.run();

        Api.reporter().get(job).then().statusCode(404);
        assertThat(Sql.count("select count(*) from import where organization = '%s'".formatted(organization)))
                .isZero();
    }

    @Test
    void of_a_zip_that_is_not_whole_nothing_is_kept() throws IOException {
        long before = Sql.count("select count(*) from job");

        refused(422, Zips.of(StandardCharsets.UTF_8, Map.of("folder/", new byte[0])))
                .body("type", equalTo("/problems/unreadable-document"))
                .body("detail", equalTo("There is no file in the ZIP"));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 5000; i++) {
            many.put("f" + i, new byte[] {1});
        }
        refused(413, Zips.of(StandardCharsets.UTF_8, many))
                .body("type", equalTo("/problems/payload-too-large"))
                .body("detail", equalTo("A ZIP may have 5000 files, in a list of 4 MB: send them in several"));
        assertThat(Sql.count("select count(*) from job")).isEqualTo(before);
    }

    @Test
    void a_file_that_is_damaged_within_the_zip_is_refused_alone() throws IOException {
        byte[] damaged = Zips.of(StandardCharsets.UTF_8, Map.of("a.json", report(2022)));
        Arrays.fill(damaged, 60, 80, (byte) 0);

        String job = send(damaged).then().statusCode(202).extract().header("Location");
        worker.run();

        Api.reporter()
                .header("Accept-Language", "en")
                .get(job + "/results")
                .then()
                .body("items.result", contains("refused"))
                .body("items[0].problem.detail", equalTo("The file is damaged within the ZIP and cannot be unpacked"));
    }

    @Test
    void a_zip_is_not_all_of_one_organization() throws IOException {
        Api.reporter()
                .contentType("application/zip")
                .queryParam("organization", organization)
                .body(Zips.of(StandardCharsets.UTF_8, Map.of("a.json", report(2022))))
                .post(Importing.IMPORTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("organization"));
    }

    private static ValidatableResponse refused(int status, byte[] zip) {
        return Api.reporter()
                .contentType("application/zip")
                .header("Accept-Language", "en")
                .body(zip)
                .post(Importing.IMPORTS)
                .then()
                .statusCode(status);
    }

    private byte[] report(int year) {
        return Importing.bytes(Importing.report(organization, year));
    }

    private static Response send(byte[] zip) {
        return Api.reporter().contentType("application/zip").body(zip).post(Importing.IMPORTS);
    }
}
