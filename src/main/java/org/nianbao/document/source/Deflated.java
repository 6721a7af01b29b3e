package org.nianbao.document.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Tells whether packed bytes are whole. The library passes over their checksum and takes what it can get from damaged
 * ones, in which a figure may have become another.
 */
final class Deflated {

    private static final int HEADER = 2;
    private static final int CHUNK = 1 << 16;

    private Deflated() {}

    /** Throws where the bytes are cut off or not those that were packed; a missing checksum is let pass. */
    static void requireWhole(byte[] packed) throws IOException {
        if (packed.length <= HEADER) {
            throw new IOException("Packed bytes are missing");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, HEADER, packed.length - HEADER);
            Adler32 sum = sum(inflater);
            int end = packed.length - inflater.getRemaining();
            boolean summed = packed.length - end >= Integer.BYTES;
            if (summed && ByteBuffer.wrap(packed).getInt(end) != (int) sum.getValue()) {
                throw new IOException("Packed bytes were changed");
            }
        } catch (DataFormatException e) {
            throw new IOException("Packed bytes were changed", e);
        } finally {
            inflater.end();
        }
    }

    private static Adler32 sum(Inflater inflater) throws DataFormatException, IOException {
        Adler32 sum = new Adler32();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int length = inflater.inflate(chunk);
            if (length == 0 && !inflater.finished()) {
                throw new IOException("Packed bytes are cut off");
            }
            sum.update(chunk, 0, length);
        }
        return sum;
    }
}
