package org.nianbao.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of a report.
 *
 * @param cells those of the wanted ones that its form has
 * @param values by pointer, as the database writes numbers; {@code null} where there is none
 * @param notApplicable the positions of the cells that do not apply
 */
record FigureRow(
        String organization,
        String name,
        int year,
        String form,
        String scope,
        int revision,
        String sha256,
        Instant publishedAt,
        List<ExportCell> cells,
        Map<String, String> values,
        Set<Integer> notApplicable) {

    /** Before the cells stand year, organization, revision, hash, and five more facts. */
    private static final int FIRST_CELL = 10;

    static FigureRow of(ResultSet row, List<ExportCell> wanted) throws SQLException {
        String form = row.getString("form");
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            values.put(wanted.get(i).pointer(), row.getString(FIRST_CELL + i));
        }
        Short[] marked = (Short[]) row.getArray("not_applicable").getArray();
        return new FigureRow(
                row.getString("organization"),
                row.getString("organization_name"),
                row.getInt("year"),
                form,
                row.getString("scope"),
                row.getInt("revision"),
                row.getString("sha256"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                wanted.stream().filter(cell -> cell.isIn(form)).toList(),
                values,
                Arrays.stream(marked).map(Short::intValue).collect(Collectors.toSet()));
    }

    String value(ExportCell cell) {
        return values.get(cell.pointer());
    }

    boolean isNotApplicable(ExportCell cell) {
        return notApplicable.contains(cell.positions().get(form));
    }
}
