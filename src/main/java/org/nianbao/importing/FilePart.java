package org.nianbao.importing;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.ProblemException;

/** The one file in a {@code multipart/form-data} body. */
final class FilePart implements MultipartParser.PartHandler {

    private final Uploads.Sink sink;
    private String fileName;
    private String mediaType;
    private boolean begun;
    private long data;

    FilePart(Uploads.Sink sink) {
        this.sink = sink;
    }

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
        String disposition = headers.getFirst("Content-Disposition");
        fileName = disposition == null
                ? null
                : HeaderUtil.extractQuotedValueFromHeaderWithEncoding(disposition, "filename");
        if (begun || fileName == null) {
            throw notOneFile();
        }
        begun = true;
        mediaType = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    }

    @Override
    public void data(ByteBuffer piece) throws IOException {
        data += piece.remaining();
        sink.take(piece);
    }

    @Override
    public void endPart() {
        // The body tells whether there is another one.
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    /** How many bytes of the file have come. */
    long data() {
        return data;
    }

    void requireFile() {
        if (!begun) {
            throw notOneFile();
        }
    }

    static ProblemException notOneFile() {
        return ProblemException.invalid("", ErrorCode.NOT_ONE_FILE);
    }
}
