package org.nianbao.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * An entry of the history, as it is told.
 *
 * @param id its place in the history of all reports; later entries have greater ones
 * @param action its word
 * @param title the name of the action in the caller's language
 * @param summary the entry in one sentence
 * @param address where the caller was; {@code null} where the service acted by itself
 * @param erasedAt when changes and reason were erased, or {@code null}
 * @param changeCount how many places changed, also where fewer are shown
 * @param shortened whether a long value is cut off or changes are left out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record EntryView(
        long id,
        Instant at,
        String actor,
        String action,
        String title,
        String summary,
        String reason,
        String address,
        String requestId,
        Instant erasedAt,
        int changeCount,
        boolean shortened,
        List<ChangeView> changes) {

    /**
     * One place before and after.
     *
     * @param label the official label of a cell, or {@code null} for other places
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChangeView(String pointer, String label, JsonNode before, JsonNode after) {}
}
