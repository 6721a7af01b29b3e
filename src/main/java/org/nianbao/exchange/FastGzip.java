package org.nianbao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip that saves most of the bytes in a fraction of the time that the usual level takes. */
final class FastGzip extends GZIPOutputStream {

    private static final int BUFFER_BYTES = 65_536;

    FastGzip(OutputStream out) throws IOException {
        super(out, BUFFER_BYTES);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
