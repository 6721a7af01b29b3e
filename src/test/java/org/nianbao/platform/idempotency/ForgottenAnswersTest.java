package org.nianbao.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.platform.idempotency.Retry.newKey;
import static org.nianbao.platform.idempotency.Retry.open;
import static org.nianbao.platform.idempotency.Retry.step;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** When an answer is not given again. */
@QuarkusTest
class ForgottenAnswersTest {

    private static final String OPEN = "/api/v1/reports";

    @Inject
    AgroalDataSource database;

    @Inject
    Event<ContentErased> erasures;

    @Inject
    IdempotencyCleanup cleanup;

    @Test
    void after_24_hours_a_key_is_as_good_as_new() throws SQLException {
        String organization = Api.newOrganization("测试局");
        String key = newKey();
        open(key, organization, 2024).then().statusCode(201);

        age("23 hours 59 minutes", key);
        open(key, organization, 2024).then().statusCode(201);
        age("2 minutes", key);
        open(key, organization, 2024).then().statusCode(409);
        open(key, organization, 2023).then().statusCode(201);
        open(key, organization, 2023).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void what_is_forgotten_is_deleted_once_a_day() throws SQLException {
        String organization = Api.newOrganization("测试局");
        String old = newKey();
        String young = newKey();
        open(old, organization, 2023).then().statusCode(201);
        open(young, organization, 2024).then().statusCode(201);
        age("25 hours", old);

        cleanup.run();

        assertThat(count(old)).isZero();
        assertThat(count(young)).isOne();
    }

    @Test
    void an_erasure_takes_every_answer_that_holds_the_report() {
        String organization = Api.newOrganization("测试局");
        String opening = newKey();
        String submission = newKey();
        open(opening, organization, 2024).then().statusCode(201);
        String report = Api.report(organization, 2024);
        Api.put(report, Api.demoReport("huaian-2024", organization)).then().statusCode(200);
        step("reporter", submission, report, "submission", "{}").then().statusCode(200);
        String otherYear = newKey();
        open(otherYear, organization, 2023).then().statusCode(201);

        QuarkusTransaction.requiringNew().run(() -> erasures.fire(new ContentErased(organization, 2024)));

        open(opening, organization, 2024).then().statusCode(409);
        step("reporter", submission, report, "submission", "{}").then().statusCode(409);
        open(otherYear, organization, 2023).then().statusCode(201);
        assertThat(Desk.status(report)).isEqualTo("submitted");
    }

    private void age(String by, String key) throws SQLException {
        assertThat(update(
                        "update idempotency_record set created_at = created_at - cast(? as interval) where id = ?",
                        by,
                        key))
                .isOne();
    }

    private int count(String key) throws SQLException {
        return update("update idempotency_record set status = status where path = ? and id = ?", OPEN, key);
    }

    private int update(String sql, String text, String key) throws SQLException {
        byte[] id = Attempt.of("reporter", "POST", OPEN, key, new byte[0]).id();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            statement.setBytes(2, id);
            return statement.executeUpdate();
        }
    }
}
