package org.nianbao.workflow;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** Reports that were published elsewhere: their mistakes stand as published. */
@QuarkusTest
class ImportedReportsTest {

    private static final String CELL = "/proactiveDisclosure/administrativeFees/amount";

    @Inject
    AgroalDataSource database;

    @Test
    void errors_and_blank_cells_of_an_imported_report_do_not_stop_it() throws SQLException {
        String report = imported();
        Api.patch(report + "/requests", Map.of("received", Map.of("total", 1)))
                .then()
                .statusCode(200);
        blankFee(report, Map.of());

        Desk.submit(report).then().statusCode(200).body("status", equalTo("submitted"));
    }

    @Test
    void a_cell_that_could_not_be_read_stops_it_until_somebody_reads_it() throws SQLException {
        String report = imported();
        blankFee(report, Map.of(CELL, Map.of("mark", "unread", "raw", "96l71.6", "note", "")));

        Desk.submit(report).then().statusCode(422).body("type", equalTo("/problems/inconsistent-report"));
    }

    private static void blankFee(String report, Map<String, ?> marks) {
        Map<String, Object> fee = new HashMap<>();
        fee.put("amount", null);
        Api.patch(report + "/proactive-disclosure", Map.of("administrativeFees", fee, "marks", marks))
                .then()
                .statusCode(200);
    }

    private String imported() throws SQLException {
        String report = Desk.completeReport();
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update report set origin = 'imported' where organization = ?")) {
            update.setString(1, report.split("/")[4]);
            update.executeUpdate();
        }
        return report;
    }
}
