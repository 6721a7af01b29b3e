package org.nianbao.nation;

import java.math.BigDecimal;
import org.nianbao.figures.ReportDocument;

/**
 * A made-up report and what can be known of it without the service.
 *
 * @param figures by the positions of the form's cells; {@code null} where one was left blank
 * @param blank how many cells are blank
 * @param errors how many findings of severity error the report has
 */
public record Filing(Body body, ReportDocument document, BigDecimal[] figures, int blank, int errors) {

    /** The report as one line of JSON. */
    public String line() {
        return document.toJson().toString();
    }
}
