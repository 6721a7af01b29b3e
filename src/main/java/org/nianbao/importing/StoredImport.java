package org.nianbao.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nianbao.report.ReportPlace;

/**
 * A file that somebody sent, with what was read in it.
 *
 * @param version by which changes of it are guarded
 * @param organization code of whose report it is, or {@code null} as long as that is open
 * @param open pointers of what has to be settled before it can be a report
 * @param identity the match and the candidates
 * @param report what it was accepted as
 */
record StoredImport(
        UUID id,
        String sha256,
        String fileName,
        String mediaType,
        int size,
        Instant importedAt,
        String importedBy,
        int version,
        String organization,
        Integer year,
        List<String> open,
        JsonNode identity,
        JsonNode reading,
        Optional<ReportPlace> report) {

    static final String PATH = "/api/v1/imports";

    String path() {
        return PATH + "/" + id;
    }
}
