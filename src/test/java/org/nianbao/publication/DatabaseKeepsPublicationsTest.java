package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** The database keeps what was published, also from whoever reaches it behind the service. */
@QuarkusTest
class DatabaseKeepsPublicationsTest {

    private static final String NEXT = """
            insert into publication_revision (organization, year, revision, content, sha256, previous_sha256, form, scope,
                title, organization_name, origin, published_at, published_by)
            select organization, year, %s, %s, repeat('0', 64), %s, form, scope, 'x', 'x', origin, now(), 'x'
            from publication_revision where organization = '%%1$s' and revision = 2""";

    private String organization;

    @BeforeEach
    void publishTwiceAndWithdraw() {
        String report = Desk.publishedReport();
        Publication.amended(report, "已更正");
        Desk.withdraw(report, "撤回").then().statusCode(200);
        Desk.step(Api.as("publisher"), report, "expunction", Map.of("legalBasis", "依据", "reason", "理由"))
                .then()
                .statusCode(202);
        organization = report.split("/")[4];
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> Sql.run(sql.formatted(organization)))
                .hasMessageMatching("(?s)ERROR: .*(What was published stays|is not the next one|proposed, and then"
                        + " confirmed once|two_persons_ck|in_time_ck).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publication_revision set content = '{}' where organization = '%s'",
                "update publication_revision set content = null, title = null where organization = '%s'",
                "update publication_revision set title = 'x' where organization = '%s'",
                "update publication_revision set sha256 = repeat('0', 64) where organization = '%s'",
                "update publication_revision set published_at = now() where organization = '%s'",
                "update publication_revision set revision = 3 where organization = '%s' and revision = 2",
                "delete from publication_revision where organization = '%s'",
                "update publication_withdrawal set reason = 'x' where organization = '%s'",
                "delete from publication_withdrawal where organization = '%s'",
                "update publication_expunction set reason = 'x' where organization = '%s'",
                "update publication_expunction set revisions = '{1}' where organization = '%s'",
                "delete from publication_expunction where organization = '%s'",
                "delete from publication where organization = '%s'",
                "update publication set first_published_at = now() where organization = '%s'",
                "update publication set revision = 1 where organization = '%s'",
                "update publication set revision = 4 where organization = '%s'",
                "update publication set year = 2023 where organization = '%s'",
                "truncate publication cascade",
                "truncate publication_revision cascade",
                "truncate publication_withdrawal",
                "truncate publication_expunction"
            })
    void what_was_published_is_not_changed_removed_or_emptied(String sql) {
        refused(sql);
    }

    @Test
    void a_revision_that_is_not_the_next_one_is_refused() {
        refused(NEXT.formatted("4", "'{}'", "sha256"));
        refused(NEXT.formatted("3", "'{}'", "sha256"));
    }

    @Test
    void a_revision_that_does_not_name_the_one_before_is_refused() {
        String advance = "update publication set revision = 3 where organization = '%s'; ";
        refused(advance + NEXT.formatted("3", "'{}'", "repeat('1', 64)"));
        refused(advance + NEXT.formatted("3", "null", "sha256"));
        Sql.run((advance + NEXT.formatted("3", "'{}'", "sha256")).formatted(organization));
    }

    @Test
    void a_publication_does_not_run_ahead_of_its_revisions() {
        assertThatThrownBy(() -> Sql.run(
                        "update publication set revision = 3 where organization = '%s'".formatted(organization)))
                .hasMessageContaining("publication_latest_fk");
    }

    @Test
    void one_person_does_not_confirm_their_own_expunction() {
        refused(
                "update publication_expunction set confirmed_by = proposed_by, confirmed_at = now() where organization = '%s'");
    }

    @Test
    void an_expunction_is_not_confirmed_late() {
        refused("update publication_expunction set confirmed_by = 'x', confirmed_at = now() + interval '8 days'"
                + " where organization = '%s'");
    }

    @Test
    void an_expunction_does_not_begin_confirmed() {
        refused("""
                insert into publication_expunction (organization, year, revisions, legal_basis, reason, proposed_by,
                    proposed_at, confirmed_by, confirmed_at)
                values ('%s', 2024, '{1}', 'x', 'x', 'a', now(), 'b', now())""");
    }

    @Test
    void a_confirmed_expunction_takes_the_content_and_nothing_else() {
        Sql.run("""
                insert into publication_expunction (organization, year, revisions, legal_basis, reason, proposed_by, proposed_at)
                values ('%1$s', 2024, '{1}', 'x', 'x', 'a', now());
                update publication_expunction set confirmed_by = 'b', confirmed_at = now()
                where organization = '%1$s' and revisions = '{1}'""".formatted(organization));

        refused("update publication_revision set content = null, title = null, reason = null where organization = '%s'"
                + " and revision = 2");
        refused("update publication_revision set content = '{}' where organization = '%s' and revision = 1");
        refused("update publication_revision set content = null, title = null, reason = null, sha256 = repeat('0', 64)"
                + " where organization = '%s' and revision = 1");
        refused("update publication_expunction set confirmed_by = 'c' where organization = '%s' and revisions = '{1}'");
        Sql.run("update publication_revision set content = null, title = null, reason = null where organization = '%s'"
                        .formatted(organization)
                + " and revision = 1");
        assertThat(Sql.count("select count(*) from publication_revision where content is null and organization = '%s'"
                        .formatted(organization)))
                .isEqualTo(1);
    }
}
