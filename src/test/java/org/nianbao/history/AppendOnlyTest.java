package org.nianbao.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.platform.time.Calendar;
import org.nianbao.support.Api;

/** What is written down stays, also where somebody speaks to the database directly. */
@QuarkusTest
class AppendOnlyTest {

    private static final String ERASE =
            "update report_history set changes = '[]', reason = null, erased_at = now() where organization = '%s'";

    @Inject
    AgroalDataSource database;

    @Inject
    Event<ContentErased> erasures;

    @Inject
    History history;

    @Inject
    ExpiredEntries expired;

    @Inject
    Calendar calendar;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update report_history set actor = 'somebody' where organization = '%s'",
                "update report_history set changes = '[]' where organization = '%s'",
                "update report_history set at = now() where organization = '%s'",
                "update report_history set id = default where organization = '%s'",
                "update report_history set actor = actor where organization = '%s'",
                "delete from report_history where organization = '%s'",
                "truncate report_history",
                ERASE
            })
    void plain_sql_is_refused(String statement) {
        String organization = reported();

        assertRefused(statement.formatted(organization), "");
        assertRefused(statement.formatted(organization), "retention");
        assertThat(entries(organization)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update report_history set erased_at = now() where organization = '%s'",
                "update report_history set changes = '[{}]', erased_at = now() where organization = '%s'",
                "update report_history set changes = '[]', reason = 'no', erased_at = now() where organization = '%s'",
                "update report_history set changes = '[]', actor = 'x', erased_at = now() where organization = '%s'",
                "update report_history set changes = '[]', at = now(), erased_at = now() where organization = '%s'",
                "delete from report_history where organization = '%s'",
                "truncate report_history"
            })
    void an_erasure_takes_the_content_and_nothing_else(String statement) {
        assertRefused(statement.formatted(reported()), "erasure");
    }

    @Test
    void an_erasure_is_done_once() {
        String organization = reported();
        execute(ERASE.formatted(organization), "erasure");

        assertRefused(ERASE.formatted(organization), "erasure");
        assertRefused(
                "update report_history set erased_at = null where organization = '%s'".formatted(organization),
                "erasure");
    }

    @Test
    void erased_content_takes_its_traces_along_but_not_who_did_what() {
        String organization = reported();
        String report = Api.report(organization, 2024);
        Api.patch(report + "/requests", Map.of("notes", "身份证号")).then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            history.add(new Entry(organization, 2024, "return", "删去身份证号", List.of()), "reviewer");
            history.add(new Entry(organization, 2024, "expunction", "泄露个人信息", List.of()), "publisher");
            erasures.fire(new ContentErased(organization, 2024));
            history.add(new Entry(organization, 2024, "expunction", "泄露个人信息", List.of()), "second publisher");
        });
        Api.openReport(organization, 2023);

        Api.reporter()
                .get(report + "/history")
                .then()
                .body("items.actor", contains("second publisher", "publisher", "reviewer", "reporter", "reporter"))
                .body("items.reason", contains("泄露个人信息", "泄露个人信息", null, null, null))
                .body("items[1..4].erasedAt", everyItem(notNullValue()))
                .body("items[1..4].changes.flatten()", hasSize(0))
                .body("items[3].summary", equalTo("reporter 修改了报告（内容已清除）"));
        assertThat(Api.reporter().get(report + "/history").asString()).doesNotContain("身份证");
        Api.reporter().get(Api.report(organization, 2023) + "/history").then().body("items.erasedAt", contains((Object)
                null));
    }

    @Test
    void what_the_service_does_by_itself_has_no_address_and_no_request() {
        String organization = reported();
        QuarkusTransaction.requiringNew()
                .run(() -> history.add(new Entry(organization, 2024, "update", null, List.of()), "demo"));

        Api.reporter()
                .get(Api.report(organization, 2024) + "/history")
                .then()
                .body("items.address", contains(null, "127.0.0.1"))
                .body("items[0].requestId", equalTo(null));
    }

    @Test
    void an_entry_is_kept_as_long_as_it_is_configured_and_ten_years_at_least() {
        String organization = reported();
        insert(organization, "31 years");
        insert(organization, "29 years");
        insert(organization, "9 years");

        new HistoryRetention(Optional::empty, expired, calendar).run();
        assertThat(entries(organization)).as("kept for ever").isEqualTo(4);
        keeping("P30Y").run();
        assertThat(entries(organization)).isEqualTo(3);
        keeping("P10Y").run();
        assertThat(entries(organization)).isEqualTo(2);
        assertRefused("delete from report_history where at < now() - interval '8 years'", "retention");
    }

    @Test
    void old_entries_are_deleted_batch_by_batch() {
        String organization = reported();
        execute(
                "insert into report_history (organization, year, at, actor, action, changes)"
                        + " select '%s', 2024, now() - interval '40 years', 'x', 'update', '[]' from generate_series(1, 2500)"
                                .formatted(organization),
                "");

        keeping("P30Y").run();

        assertThat(entries(organization)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P9Y", "P119M", "P0D", "P-30Y"})
    void the_service_does_not_start_with_a_shorter_retention(String period) {
        assertThatThrownBy(() -> keeping(period))
                .hasMessage("nianbao.retention.history is %s; the history is kept for P10Y at least".formatted(period));
    }

    private HistoryRetention keeping(String period) {
        return new HistoryRetention(() -> Optional.of(Period.parse(period)), expired, calendar);
    }

    /** An organization with a report and one entry about it. */
    private static String reported() {
        String organization = Api.newOrganization("测试局");
        Api.openReport(organization, 2024);
        return organization;
    }

    private void insert(String organization, String age) {
        execute(
                "insert into report_history (organization, year, at, actor, action, changes)"
                        + " values ('%s', 2024, now() - interval '%s', 'x', 'update', '[]')"
                                .formatted(organization, age),
                "");
    }

    private void assertRefused(String statement, String purpose) {
        assertThatThrownBy(() -> execute(statement, purpose))
                .as("%s, %s", statement, purpose)
                .hasMessageContaining("report_history is append-only");
    }

    private long entries(String organization) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement sql = connection.createStatement();
                    var rows = sql.executeQuery(
                            "select count(*) from report_history where organization = '%s'".formatted(organization))) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private void execute(String statement, String purpose) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('nianbao.purpose', '%s', true)".formatted(purpose));
            sql.execute(statement);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }
}
