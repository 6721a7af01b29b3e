package org.nianbao.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file on its way in, on disk. It has no name from the moment it is opened, so that nothing stays when the service ends,
 * however it ends.
 */
final class SpooledFile implements Closeable {

    /** Where every ZIP begins, and so every package of Office files. */
    private static final int ZIP = 0x504b;

    private static final int SIGNATURE = 2;

    private final FileChannel channel;
    private final MessageDigest digest = Digests.sha256();
    private long size;

    SpooledFile() throws IOException {
        Path path = Files.createTempFile("nianbao-import", null);
        channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void append(ByteBuffer piece) throws IOException {
        digest.update(piece.duplicate());
        while (piece.hasRemaining()) {
            size += channel.write(piece, size);
        }
    }

    long size() {
        return size;
    }

    /** Whether it begins as ZIP files do. */
    boolean mayBeZip() throws IOException {
        ByteBuffer start = ByteBuffer.allocate(SIGNATURE);
        channel.read(start, 0);
        return !start.hasRemaining() && start.flip().getShort() == ZIP;
    }

    /** SHA-256 of all of it; to be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    byte[] bytes() throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size));
        while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {
            // A file is not always read in one piece.
        }
        return all.array();
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
