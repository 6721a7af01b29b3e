package org.nianbao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nianbao.organization.RegisterClient.change;
import static org.nianbao.organization.RegisterClient.enter;
import static org.nianbao.organization.RegisterClient.newCode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.identity.Subtrees;

/** What the register offers to other packages and asks of them. */
@QuarkusTest
class RegisterTest {

    private static final LocalDate CHANGE = LocalDate.of(2010, 1, 1);

    @Inject
    Register register;

    @Inject
    Subtrees subtrees;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void anOrganizationIsFoundAsItIsAndAsItWas() {
        String code = enter("name", "甲", "validTo", "2020-12-31");
        change(code, "name", "乙", "effectiveFrom", CHANGE.toString());
        assertThat(register.exists(code)).isTrue();
        assertThat(register.find(code).orElseThrow().name()).isEqualTo("乙");
        assertThat(register.find(code, CHANGE.minusDays(1)).orElseThrow().name())
                .isEqualTo("甲");
        assertThat(register.find(code, LocalDate.of(2025, 1, 1)).orElseThrow().name())
                .isEqualTo("乙");
        assertThat(register.find(code, LocalDate.of(1990, 1, 1)).orElseThrow().name())
                .isEqualTo("甲");
        assertThat(register.exists(newCode())).isFalse();
        assertThat(register.find(newCode())).isEmpty();
    }

    @Test
    void thePredecessorsAreThoseThatNameItAsSuccessor() {
        String successor = enter();
        String second = predecessor(successor, "2019-03-02", "merged");
        String first = predecessor(successor, "2019-03-01", "split");
        assertThat(register.predecessors(successor))
                .containsExactly(
                        new Succession(first, LocalDate.of(2019, 3, 1), Succession.Kind.SPLIT),
                        new Succession(second, LocalDate.of(2019, 3, 2), Succession.Kind.MERGED));
        assertThat(register.predecessors(first)).isEmpty();
    }

    private static String predecessor(String successor, String on, String kind) {
        return enter("successors", List.of(Map.of("code", successor, "on", on, "kind", kind)));
    }

    @Test
    void whoStandsBelowWhomIsTakenFromTodaysTree() {
        String former = enter();
        String root = enter();
        String middle = enter("parent", former);
        String bottom = enter("parent", middle, "validFrom", "2990-01-01");
        change(middle, "parent", root, "effectiveFrom", CHANGE.toString());
        assertThat(subtrees.contains(root, bottom)).isTrue();
        assertThat(subtrees.contains(root, root)).isTrue();
        assertThat(subtrees.contains(former, bottom)).isFalse();
        assertThat(subtrees.contains(bottom, root)).isFalse();
        assertThat(subtrees.contains(root, newCode())).isFalse();
        String unknown = newCode();
        assertThat(subtrees.contains(unknown, unknown))
                .as("what is not registered lies nowhere")
                .isFalse();
    }

    @Test
    void theFunctionsForOtherStatementsAgreeWithTheRegister() throws SQLException {
        String former = enter();
        String code = enter("parent", former, "name", "甲");
        change(code, "name", "乙", "parent", null, "effectiveFrom", CHANGE.toString());
        assertThat(ask("organization_name_on('%s', '2009-12-31')".formatted(code)))
                .isEqualTo("甲");
        assertThat(ask("organization_name_on('%s', '2010-01-01')".formatted(code)))
                .isEqualTo("乙");
        assertThat(ask("organization_parent_on('%s', '1990-01-01')".formatted(code)))
                .isEqualTo(former);
        assertThat(ask("organization_parent_on('%s', '2010-01-01')".formatted(code)))
                .isNull();
        assertThat(ask(
                        "string_agg(code, ' ' order by code) from organization_subtree('%s', '2009-12-31') as tree (code)"
                                .formatted(former)))
                .isEqualTo(former + " " + code);
        assertThat(ask("string_agg(code, ' ') from organization_subtree('%s', '2010-01-01') as tree (code)"
                        .formatted(former)))
                .isEqualTo(former);
    }

    private String ask(String expression) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("select " + expression)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void theDatabaseItselfRefusesTwoNamesFromOneDay() {
        String code = enter();
        assertThatThrownBy(
                        () -> execute("insert into organization_name values ('%s', '2000-01-01', '甲')".formatted(code)))
                .hasMessageContaining("organization_name_pk");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
