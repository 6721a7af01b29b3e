package org.nianbao.rollup.trend;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.nianbao.Samples;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.support.Api;

/** Organizations that tests enter, and reports that stand in the database as published. */
final class Place {

    private static final String PUBLICATION = """
            insert into publication as p (organization, year, revision, first_published_at) values (?, ?, 1, now())
            on conflict (organization, year) do update set revision = p.revision + 1""";
    private static final String REVISION = """
            insert into publication_revision (organization, year, revision, content, sha256, previous_sha256, form, scope,
                title, organization_name, origin, published_at, published_by)
            select p.organization, p.year, p.revision, '{}', md5(random()::text) || md5(random()::text), before.sha256, ?, ?,
                '', '', 'filed', now(), 'publisher'
            from publication p left join publication_revision before on before.organization = p.organization
                and before.year = p.year and before.revision = p.revision - 1
            where p.organization = ? and p.year = ?""";
    private static final String FIGURES = """
            insert into publication_figures
            select organization, year, revision, ?, ?, ?, ? from publication where organization = ? and year = ?""";
    private static final String WITHDRAWAL = """
            insert into publication_withdrawal (organization, year, revision, withdrawn_at, withdrawn_by, reason)
            select organization, year, revision, now(), 'publisher', '' from publication
            where organization = ? and year = ?""";

    private final AgroalDataSource dataSource;

    Place(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Enters an organization that was always there. */
    static String enter(String kind, String parent) {
        return enter(kind, parent, "机构");
    }

    static String enter(String kind, String parent, String name) {
        String code = Api.newCode();
        Map<String, Object> body =
                new HashMap<>(Map.of("code", code, "name", name, "kind", kind, "validFrom", "2008-05-01"));
        body.put("parent", parent);
        Api.as("registrar")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);
        return code;
    }

    /** Puts an organization below another one from a day on. */
    static void move(String code, String parent, String effectiveFrom) {
        String address = "/api/v1/organizations/" + code;
        Response read = Api.as("registrar").get(address);
        Map<String, Object> body = read.jsonPath().getMap("");
        body.keySet().removeAll(Set.of("names", "parents"));
        body.put("parent", parent);
        body.put("effectiveFrom", effectiveFrom);
        Api.as("registrar")
                .contentType(ContentType.JSON)
                .header("If-Match", read.header("ETag"))
                .body(body)
                .put(address)
                .then()
                .statusCode(200);
    }

    /** A report to be published, with 0 in every cell. */
    Report report(String organization, int year) {
        return new Report(organization, year, year < 2021 ? "2019" : "2021");
    }

    void withdraw(String organization, int year) {
        run(WITHDRAWAL, organization, year);
    }

    /** What a report says. */
    final class Report {

        private final String organization;
        private final int year;
        private final String form;
        private final BigDecimal[] cells;
        private Short[] notApplicable = {};
        private String scope = "own";
        private int errors;

        private Report(String organization, int year, String form) {
            this.organization = organization;
            this.year = year;
            this.form = form;
            this.cells = Samples.form(form).cells().stream()
                    .map(cell -> BigDecimal.ZERO)
                    .toArray(BigDecimal[]::new);
        }

        Report scope(String word) {
            scope = word;
            return this;
        }

        Report errors(int count) {
            errors = count;
            return this;
        }

        Report with(String pointer, String value) {
            cells[cell(pointer).index()] = new BigDecimal(value);
            return this;
        }

        Report blank(String pointer) {
            cells[cell(pointer).index()] = null;
            return this;
        }

        Report notApplicable(String pointer) {
            notApplicable = new Short[] {(short) cell(pointer).index()};
            return blank(pointer);
        }

        private Cell cell(String pointer) {
            Form of = Samples.form(form);
            return of.cell(pointer).orElseThrow();
        }

        void publish() {
            QuarkusTransaction.requiringNew().run(() -> {
                run(PUBLICATION, organization, year);
                run(REVISION, form, scope, organization, year);
                run(FIGURES, form, cells, notApplicable, errors, organization, year);
            });
        }
    }

    private void run(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object value = parameters[i];
                if (value instanceof BigDecimal[] numbers) {
                    value = connection.createArrayOf("numeric", numbers);
                } else if (value instanceof Short[] numbers) {
                    value = connection.createArrayOf("int2", numbers);
                }
                statement.setObject(i + 1, value);
            }
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
