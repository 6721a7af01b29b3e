package org.nianbao.exchange;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An answer on its way from who makes it to who reads it, who may be slower: what does not fit into memory waits in a
 * file. The file has no name from the moment it is opened, so that nothing stays when the service ends, however it ends.
 */
final class Spool implements Closeable {

    private static final int MOST_IN_MEMORY = 1 << 20;
    private static final int PIECE = 65_536;

    /** What a reader may leave lying; there is no end to what could be made otherwise. */
    static final long MOST = 4L << 30;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private FileChannel file;
    private long written;
    private long read;
    private boolean complete;
    private boolean abandoned;

    /**
     * Adds a piece; never waits for the reader.
     *
     * @throws IOException where nobody reads any more, or far too much lies here unread
     */
    synchronized void append(byte[] piece) throws IOException {
        if (abandoned) {
            throw new IOException("The reader is gone");
        }
        if (written > read || memory.size() + piece.length > MOST_IN_MEMORY) {
            appendToFile(piece);
        } else {
            memory.write(piece);
        }
        notifyAll();
    }

    private void appendToFile(byte[] piece) throws IOException {
        if (written - read + piece.length > MOST) {
            throw new IOException("The reader leaves too much unread");
        }
        if (file == null) {
            Path path = Files.createTempFile("nianbao-answer", null);
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        ByteBuffer bytes = ByteBuffer.wrap(piece);
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
    }

    /** Says that nothing more comes. */
    synchronized void complete() {
        complete = true;
        notifyAll();
    }

    /** Whether nobody reads any more. */
    synchronized boolean isAbandoned() {
        return abandoned;
    }

    /** Hands everything on as it comes, until it is complete. */
    void drainTo(OutputStream out) throws IOException {
        try {
            for (byte[] piece = take(); piece.length > 0; piece = take()) {
                out.write(piece);
                out.flush();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", ended);
        } finally {
            abandon();
        }
    }

    private synchronized void abandon() {
        abandoned = true;
    }

    /** Waits for something; empty when it is complete and everything was taken. */
    private synchronized byte[] take() throws IOException, InterruptedException {
        while (memory.size() == 0 && read == written && !complete) {
            wait();
        }
        if (memory.size() > 0) {
            byte[] piece = memory.toByteArray();
            memory.reset();
            return piece;
        }
        return takeFromFile();
    }

    private byte[] takeFromFile() throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, written - read));
        while (piece.hasRemaining()) {
            read += file.read(piece, read);
        }
        if (read == written && file != null) {
            file.truncate(0);
            read = 0;
            written = 0;
        }
        return piece.array();
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
