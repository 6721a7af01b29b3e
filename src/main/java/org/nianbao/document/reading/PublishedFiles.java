package org.nianbao.document.reading;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.form.FormCatalogue;

/** Reads published files of every kind, each within bounds of time, size and memory. */
@Singleton
public class PublishedFiles implements AutoCloseable {

    private final SourceOpener opener = new SourceOpener();
    private final ReportReader reader;
    private final JsonReports json;
    private final TimedReading timed;

    public PublishedFiles(FormCatalogue forms, ReadingLimits limits) {
        this.reader = new ReportReader(forms);
        this.json = new JsonReports(forms);
        this.timed = new TimedReading(limits);
    }

    /**
     * Reads a file; what it is, its content tells.
     *
     * @param mediaType what it is said to be, or {@code null}
     * @param fileName how it was called, or {@code null}
     * @throws org.nianbao.document.source.Unreadable where no report can be read in it, or not in time
     * @throws org.nianbao.problem.ProblemException 400 where a report in JSON does not fit its form, 413 where it is too
     *     large, 503 where too many files are being read
     */
    public Reading read(byte[] content, String mediaType, String fileName) {
        return timed.read(() -> JsonReports.isJson(content, mediaType)
                ? json.read(content)
                : reader.read(opener.open(content, mediaType, fileName)));
    }

    @Override
    @PreDestroy
    public void close() {
        timed.close();
    }
}
