package org.nianbao.ledger;

import java.util.Map;

/**
 * Whose reports are added up.
 *
 * @param organization the one at the top
 * @param form that of the year, in which reports have to be; {@code null} for a year before the first form
 * @param reported whether a lower government's report on its region stands for its subtree as long as units are missing
 *     there
 * @param drafts reports that are not published but added, by organization, each in place of what was published
 */
public record Selection(
        String organization, int year, Extent extent, String form, boolean reported, Map<String, Draft> drafts) {

    /** The same without drafts. */
    public static Selection published(String organization, int year, Extent extent, String form, boolean reported) {
        return new Selection(organization, year, extent, form, reported, Map.of());
    }

    /** Only a region has lower governments. */
    boolean hasStandIns() {
        return reported && extent == Extent.REGION;
    }

    Node.Key root() {
        return new Node.Key(year, organization);
    }
}
