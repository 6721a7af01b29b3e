package org.nianbao.workflow;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.json.Changes.Change;

/**
 * A step that a caller wants a report to take.
 *
 * @param action its word
 * @param reason why, or {@code null} where they do not say
 * @param changes what it changes beside the state, for the record
 * @param settlesData whether it says that the figures are in order
 */
record Step(
        String organization,
        int year,
        String action,
        Preconditions conditions,
        String reason,
        List<Change> changes,
        boolean settlesData) {

    static Step of(String organization, int year, String action, HttpHeaders headers) {
        return new Step(organization, year, action, Preconditions.of(headers), null, List.of(), false);
    }

    Step because(String why) {
        return new Step(organization, year, action, conditions, why, changes, settlesData);
    }

    Step changing(Change change) {
        return new Step(organization, year, action, conditions, reason, List.of(change), settlesData);
    }

    Step settlingData(boolean settles) {
        return new Step(organization, year, action, conditions, reason, changes, settles);
    }
}
