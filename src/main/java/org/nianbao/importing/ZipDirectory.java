package org.nianbao.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * The list of entries at the end of a ZIP. Whoever opens one has all of it in memory, so it is measured before: a ZIP may
 * be nothing but a list of millions.
 */
final class ZipDirectory {

    /** Some hundred bytes for each of as many files as are taken. */
    private static final long LARGEST = 4_000_000;

    private static final int ENTRY = 0x02014b50;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_START = 16;
    private static final int LONGEST_COMMENT = 65_535;

    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_SIZE = 20;
    private static final int LOCATOR_END = 8;
    private static final int END_64_START = 48;

    private ZipDirectory() {}

    /** Whether the list is too long to be opened; fails where there is none. */
    static boolean isTooLong(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer tail = read(channel, Math.max(0, size - END_SIZE - LONGEST_COMMENT - LOCATOR_SIZE), (int)
                Math.min(size, END_SIZE + LONGEST_COMMENT + LOCATOR_SIZE));
        int end = tail.limit() - END_SIZE;
        while (end >= 0 && tail.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new IOException("A ZIP without an end");
        }
        long start = Integer.toUnsignedLong(tail.getInt(end + END_START));
        if (end >= LOCATOR_SIZE && tail.getInt(end - LOCATOR_SIZE) == LOCATOR) {
            long end64 = tail.getLong(end - LOCATOR_SIZE + LOCATOR_END);
            start = read(channel, end64 + END_64_START, Long.BYTES).getLong(0);
        }
        boolean isLong = start < 0 || size - start > LARGEST + LONGEST_COMMENT;
        if (isLong && read(channel, start, Integer.BYTES).getInt(0) != ENTRY) {
            throw new IOException("A ZIP whose end points to no list");
        }
        return isLong;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (from < 0 || from + length > channel.size()) {
            throw new IOException("A ZIP that points beyond itself");
        }
        channel.position(from);
        while (read.hasRemaining() && channel.read(read) >= 0) {
            // Not always in one piece.
        }
        return read.flip();
    }
}
