package org.nianbao.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Bodies that are read line by line, compressed or not. */
final class LongBodies {

    private static final String GZIP = "gzip";
    private static final Set<String> PLAIN = Set.of("", "identity");

    private LongBodies() {}

    /**
     * The lines of a body.
     *
     * @param longest the most bytes that a line has
     * @throws ProblemException 415 where it is encoded otherwise than by gzip
     */
    static InputLines lines(InputStream body, HttpHeaders headers, int longest) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        String word = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (!word.equals(GZIP) && !PLAIN.contains(word)) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return new InputLines(word.equals(GZIP) ? new Decompressed(body) : body, longest);
    }

    /** A compressed body; its head, too, is read only when somebody wants to read lines. */
    private static final class Decompressed extends InputStream {

        private final InputStream body;
        private GZIPInputStream unzipped;

        Decompressed(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (unzipped == null) {
                unzipped = new GZIPInputStream(body, 65_536);
            }
            return unzipped.read(into, from, most);
        }
    }
}
