package org.nianbao.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.support.Api;
import org.nianbao.support.Sql;
import org.nianbao.support.Together;

/** Every file of a job is read once, whatever happens beside it. */
@QuarkusTest
class JobWorkerTest {

    @Inject
    Scheduler scheduler;

    @Inject
    JobWorker worker;

    @Inject
    JobStore store;

    @Inject
    ImportRetention retention;

    @Inject
    Event<ContentErased> erasures;

    private String organization;

    @BeforeEach
    void workOnlyWhenTold() {
        scheduler.pause();
        worker.run();
        organization = Api.newOrganization("测试局");
    }

    @AfterEach
    void workAgain() {
        scheduler.resume();
    }

    @Test
    void two_who_read_at_once_read_every_file_once() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            files.put(i + ".json", report(2022));
        }
        String job = sent(files);

        Together.call(3, () -> {
            worker.run();
            return true;
        });

        Api.reporter()
                .get(job)
                .then()
                .body("state", equalTo("finished"))
                .body("counts", equalTo(Map.of("files", 40, "done", 40, "read", 40, "unreadable", 0, "refused", 0)));
        assertThat(Sql.texts("select distinct attempts from job_file where job = '%s'".formatted(id(job))))
                .containsExactly("1");
        assertThat(Sql.texts("select distinct version from import where organization = '%s'".formatted(organization)))
                .containsExactly("1");
    }

    @Test
    void what_one_reads_is_nobody_elses_until_the_service_ends() throws IOException {
        String job = sent(Map.of("a.json", report(2022)));

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(store.claim()).isPresent();
            worker.run();
        });
        Api.reporter().get(job).then().body("state", equalTo("queued")).body("counts.done", equalTo(0));

        worker.run();
        Api.reporter().get(job).then().body("state", equalTo("finished")).body("counts.read", equalTo(1));
    }

    @Test
    void what_was_under_way_when_the_service_ended_is_read_by_the_next_one() throws IOException {
        String job = sent(Map.of("a.json", report(2022)));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    QueuedFile file = begin();
                    store.done(file, FileResult.UNREADABLE, null, JobProblem.of(FileReader.NOT_MANAGED));
                    throw new IllegalStateException("the service ends");
                }))
                .hasMessageContaining("the service ends");

        Api.reporter().get(job).then().body("state", equalTo("running")).body("counts.done", equalTo(0));
        worker.run();
        Api.reporter().get(job).then().body("state", equalTo("finished")).body("counts.read", equalTo(1));
    }

    @Test
    void a_file_with_which_the_service_ended_three_times_is_not_tried_again_and_the_others_are_read()
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("deadly.json", report(2022));
        files.put("fine.json", report(2023));
        String job = sent(files);
        // They take turns, so that the other one still has a try.
        for (int start = 0; start < 5; start++) {
            QuarkusTransaction.requiringNew().run(this::begin);
        }

        worker.run();

        Api.reporter()
                .header("Accept-Language", "en")
                .get(job + "/results")
                .then()
                .body("items.file", contains("deadly.json", "fine.json"))
                .body("items.result", contains("unreadable", "read"))
                .body("items[0].problem.type", equalTo("/problems/unreadable-document"))
                .body(
                        "items[0].problem.detail",
                        equalTo("Three tries to read this file came to nothing; it is not tried again"));
        Api.reporter().get(job + "/results").then().body("items[0].problem.detail", equalTo("读取这个文件的三次尝试都中断了，不再尝试"));
    }

    @Test
    @Timeout(60)
    void a_job_is_deleted_while_one_of_its_files_is_read_and_nothing_comes_of_that() throws Exception {
        String job = sent(Map.of("a.json", report(2022)));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> storing = aside(() -> Sql.holding("lock table import in exclusive mode", begun, end));
        begun.await();
        CompletableFuture<Void> reading = aside(worker::run);
        while (Sql.count("select attempts from job_file where job = '%s'".formatted(id(job))) == 0) {
            Thread.onSpinWait();
        }

        Api.reporter().delete(job).then().statusCode(204);
        end.countDown();
        CompletableFuture.allOf(storing, reading).get();

        Api.reporter().get(job).then().statusCode(404);
        assertThat(imports()).isZero();
    }

    /** In a thread of its own: the common pool may have a single one, which another task holds up. */
    private static CompletableFuture<Void> aside(Runnable task) {
        return CompletableFuture.runAsync(task, command -> new Thread(command).start());
    }

    @Test
    void the_same_file_in_several_zips_and_twice_in_one_is_one_import() throws IOException {
        byte[] report = report(2022);
        String first = sent(Map.of("a.json", report, "copy.json", report));
        String second = sent(Map.of("other-name.json", report));
        worker.run();

        List<String> twice = Api.reporter().get(first + "/results").path("items.import");
        List<String> again = Api.reporter().get(second + "/results").path("items.import");
        assertThat(twice).hasSize(2).containsOnly(again.get(0));
        assertThat(imports()).isOne();
    }

    @Test
    void a_finished_job_is_forgotten_after_a_while_and_an_unfinished_one_is_not() throws IOException {
        String old = sent(Map.of("a.json", report(2022)));
        String young = sent(Map.of("b.json", report(2022)));
        worker.run();
        String waiting = sent(Map.of("c.json", report(2022)));
        Sql.run("update job set finished_at = now() - interval '31 days' where id = '%s'".formatted(id(old)));
        Sql.run("update job set created_at = now() - interval '31 days' where id = '%s'".formatted(id(waiting)));

        retention.run();

        Api.reporter().get(old).then().statusCode(404);
        Api.reporter().get(young).then().statusCode(200);
        Api.reporter().get(waiting).then().statusCode(200);
        Api.reporter().delete(waiting).then().statusCode(204);
    }

    @Test
    void an_erasure_reaches_the_same_file_in_jobs_be_it_read_or_waiting() throws IOException {
        byte[] report = report(2022);
        byte[] other = report(2023);
        String read = sent(Map.of("name.json", report));
        worker.run();
        String waiting = sent(Map.of("again.json", report, "other.json", other));

        QuarkusTransaction.requiringNew().run(() -> erasures.fire(new ContentErased(organization, 2022)));
        worker.run();

        Api.reporter()
                .get(read + "/results")
                .then()
                .body("items.result", contains("read"))
                .body("items[0].file", nullValue())
                .body("items[0].import", nullValue());
        Api.reporter()
                .header("Accept-Language", "en")
                .get(waiting + "/results?result=refused")
                .then()
                .body("items[0].file", nullValue())
                .body("items[0].problem.detail", equalTo("The content of this file was erased by law"));
        Api.reporter().get(waiting + "/results?result=read").then().body("items.file", contains("other.json"));
        assertThat(Sql.texts("select year from import where organization = '%s'".formatted(organization)))
                .containsExactly("2023");
    }

    @Test
    void what_is_erased_while_it_is_read_comes_to_nothing() throws IOException {
        byte[] report = report(2022);
        sent(Map.of("a.json", report));
        worker.run();
        sent(Map.of("again.json", report));

        QuarkusTransaction.requiringNew().run(() -> {
            QueuedFile file = begin();
            QuarkusTransaction.requiringNew().run(() -> erasures.fire(new ContentErased(organization, 2022)));
            assertThat(store.done(file, FileResult.READ, null, null)).isFalse();
        });
    }

    /** As far as it goes before a file is read. */
    private QueuedFile begin() {
        QueuedFile file = store.claim().orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> store.attempt(file).orElseThrow());
        return file;
    }

    private long imports() {
        return Sql.count("select count(*) from import where organization = '%s'".formatted(organization));
    }

    private byte[] report(int year) {
        return Importing.bytes(Importing.report(organization, year));
    }

    private static String sent(Map<String, byte[]> files) throws IOException {
        return Api.reporter()
                .contentType("application/zip")
                .body(Zips.of(StandardCharsets.UTF_8, files))
                .post(Importing.IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static String id(String job) {
        return job.substring(job.lastIndexOf('/') + 1);
    }
}
