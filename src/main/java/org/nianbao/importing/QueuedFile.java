package org.nianbao.importing;

import java.util.UUID;

/**
 * A file of a job that is to be read.
 *
 * @param sender who sent the ZIP
 */
record QueuedFile(UUID job, int number, String fileName, String sha256, String sender) {}
