package org.nianbao.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A page of what is in a roll-up.
 *
 * @param asOf the moment of the state that all pages are of
 * @param items by the organizations' codes
 * @param next the cursor of the next page, or {@code null} on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SourcePage(Instant asOf, List<Item> items, String next) {

    /**
     * A report that is added.
     *
     * @param name the organization's name on the year's last day
     * @param revision {@code null} of a report that is approved and not published, as are its hash and address
     * @param url the permanent address of the revision
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(String organization, String name, Integer revision, String sha256, String url) {}
}
