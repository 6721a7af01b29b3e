package org.nianbao.importing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A file and what was read in it, to be kept.
 *
 * @param sender who sent it
 */
record NewImport(
        byte[] content,
        String sha256,
        String fileName,
        String mediaType,
        Told told,
        String sender,
        Identity identity,
        JsonNode reading) {}
