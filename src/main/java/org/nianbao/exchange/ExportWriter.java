package org.nianbao.exchange;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes what an export finds, in one format. */
interface ExportWriter {

    /** What stands before the first report. */
    void begin() throws IOException;

    /** The report in the present row. */
    void report(ResultSet row) throws IOException, SQLException;

    /** From where a reader can go on if the rest does not arrive. */
    void checkpoint(String cursor) throws IOException;

    /**
     * Says that everything was written.
     *
     * @param cursor from where the feed tells what happened since
     */
    void end(long count, String cursor) throws IOException;
}
