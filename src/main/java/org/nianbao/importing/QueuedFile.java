package org.nianbao.importing;

import java.util.UUID;

/**
 * A file of a job that is to be read.
 *
 * @param sender who sent the ZIP
 */
record QueuedFile(UUID job, int number, String fileName, String sha256, String sender) {

    /**
     * A try to read it.
     *
     * @param number of the try, from 1
     */
    record Attempt(int number, byte[] content) {}
}
