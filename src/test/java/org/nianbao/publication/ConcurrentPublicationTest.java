package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** Publishers at the same moment. */
@QuarkusTest
class ConcurrentPublicationTest {

    @Test
    void of_a_hundred_publications_of_one_report_exactly_one_is_made() throws Exception {
        String report = Desk.approvedReport();

        List<Integer> statuses =
                together(Collections.nCopies(100, () -> Desk.publish(report).statusCode()));

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(99);
        assertThat(Publication.states(report)).containsExactly("visible");
    }

    @Test
    void of_two_who_confirm_an_expunction_one_does_it() throws Exception {
        String report = Desk.publishedReport();
        Desk.step(Api.as("publisher"), report, "expunction", Map.of("legalBasis", "依据", "reason", "理由"))
                .then()
                .statusCode(202);

        List<Integer> statuses = together(Collections.nCopies(
                2,
                () -> Desk.step(Api.as("publisher2"), report, "expunction", "{}")
                        .statusCode()));

        assertThat(statuses).hasSize(2).contains(200).doesNotContain(500);
        assertThat(Publication.states(report)).containsExactly("expunged");
    }

    @Test
    void who_publishes_one_report_does_not_wait_for_another() throws Exception {
        String held = Desk.approvedReport();
        String other = Desk.approvedReport();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            callers.submit(() -> Sql.holding(
                    "select 1 from report where organization = '%s' for update".formatted(held.split("/")[4]),
                    locked,
                    done));
            locked.await();
            Future<Integer> waiting = callers.submit(() -> Desk.publish(held).statusCode());

            Desk.publish(other).then().statusCode(201);

            assertThat(waiting.isDone()).isFalse();
            done.countDown();
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(201);
        } finally {
            done.countDown();
            callers.shutdown();
        }
    }

    /** Makes all calls at the same moment, as nearly as that can be had. */
    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> answers = new ArrayList<>();
            for (Callable<Integer> call : calls) {
                answers.add(callers.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            callers.shutdown();
        }
    }
}
