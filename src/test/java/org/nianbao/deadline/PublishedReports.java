package org.nianbao.deadline;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Publications as they stand in the database, whoever put them there. */
final class PublishedReports {

    private static final String PUBLICATION = """
            insert into publication (organization, year, revision, first_published_at, posted_on) values (?, ?, 1, ?, ?)""";
    private static final String REVISION = """
            insert into publication_revision
                (organization, year, revision, content, sha256, form, scope, title, organization_name, origin, published_at,
                 published_by)
            values (?, ?, 1, '{}', repeat('0', 64), '2021', 'own', '', '', ?, ?, 'publisher')""";
    private static final String WITHDRAWAL = """
            insert into publication_withdrawal (organization, year, revision, withdrawn_at, withdrawn_by, reason)
            values (?, ?, 1, now(), 'publisher', '有误')""";
    private static final String PROPOSAL = """
            insert into publication_expunction
                (organization, year, revisions, legal_basis, reason, proposed_by, proposed_at)
            values (?, ?, '{1}', '《条例》第十五条', '含个人信息', 'publisher', now())""";
    private static final String CONFIRMATION = """
            update publication_expunction set confirmed_by = 'publisher2', confirmed_at = now()
            where organization = ? and year = ?""";
    private static final String ERASURE = """
            update publication_revision set content = null, title = null, reason = null
            where organization = ? and year = ?""";

    private final AgroalDataSource dataSource;

    PublishedReports(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A report that was filed here. */
    void publish(String organization, int year, String at) {
        publish(organization, year, Instant.parse(at), null, "filed");
    }

    void publish(String organization, int year, Instant at, LocalDate postedOn, String origin) {
        QuarkusTransaction.joiningExisting().run(() -> {
            run(dataSource, PUBLICATION, organization, year, at.atOffset(ZoneOffset.UTC), postedOn);
            run(dataSource, REVISION, organization, year, origin, at.atOffset(ZoneOffset.UTC));
        });
    }

    void withdraw(String organization, int year) {
        run(dataSource, WITHDRAWAL, organization, year);
    }

    void expunge(String organization, int year) {
        List.of(PROPOSAL, CONFIRMATION, ERASURE).forEach(sql -> run(dataSource, sql, organization, year));
    }

    static void run(AgroalDataSource dataSource, String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
