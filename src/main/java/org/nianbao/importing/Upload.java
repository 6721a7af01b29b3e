package org.nianbao.importing;

import java.io.Closeable;
import java.io.IOException;

/**
 * A file that has arrived.
 *
 * @param sha256 of its content
 * @param fileName as its sender calls it, made safe, or {@code null}
 * @param mediaType as its sender declares it, with its parameters
 */
record Upload(SpooledFile file, String sha256, String fileName, String mediaType) implements Closeable {

    @Override
    public void close() throws IOException {
        file.close();
    }
}
