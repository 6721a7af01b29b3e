package org.nianbao.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of a file.
 *
 * @param number of the file in its job
 * @param file its name
 * @param imported the address of its import, if it is there still
 * @param problem why it was not read
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record JobResult(
        @JsonIgnore int number,
        String file,
        String sha256,
        FileResult result,

        @JsonProperty("import") String imported,

        String organization,
        Integer year,
        Integer unreadCells,
        Reason problem) {

    record Reason(String type, String title, String detail) {}
}
