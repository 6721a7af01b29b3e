package org.nianbao.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel that belongs to somebody else: whoever reads from it cannot close it. */
record BorrowedChannel(SeekableByteChannel lent) implements SeekableByteChannel {

    @Override
    public int read(ByteBuffer piece) throws IOException {
        return lent.read(piece);
    }

    @Override
    public int write(ByteBuffer piece) throws IOException {
        return lent.write(piece);
    }

    @Override
    public long position() throws IOException {
        return lent.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        lent.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return lent.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        lent.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return lent.isOpen();
    }

    @Override
    public void close() {
        // Its owner does that.
    }
}
