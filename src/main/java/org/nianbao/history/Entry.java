package org.nianbao.history;

import java.util.List;
import org.nianbao.platform.json.Changes.Change;

/**
 * What somebody does to a report.
 *
 * @param action the word of the action, such as {@code update} or {@code publication}
 * @param reason why, in the words of whoever did it, or {@code null}
 * @param changes what it changes, member by member
 */
public record Entry(String organization, int year, String action, String reason, List<Change> changes) {}
