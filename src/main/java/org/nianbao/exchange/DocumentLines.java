package org.nianbao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.nianbao.publication.PublishedBytes;

/** Lines of JSON, each a document as it is read at its own address. */
final class DocumentLines extends JsonLines {

    private final OutputStream out;

    DocumentLines(OutputStream out) throws IOException {
        super(out);
        this.out = out;
    }

    /** The stored bytes pass through as they are: canonical JSON is one line. */
    @Override
    public void report(ResultSet row) throws IOException, SQLException {
        PublishedBytes.write(row.getBytes("content"), row.getString("sha256"), out);
        out.write('\n');
    }
}
