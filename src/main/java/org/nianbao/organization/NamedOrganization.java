package org.nianbao.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * An organization by the names it may be printed under. A key is what the spellings of a name have in common.
 *
 * @param name the name of the day that was asked for
 * @param parent code of the organization above on that day, or {@code null}
 * @param shortKeys the keys of its short names
 * @param validTo its last day, or {@code null} where none is known
 * @param above the keys of the names of all above it on that day, the nearest first
 */
public record NamedOrganization(
        String code,
        String name,
        String parent,
        String parentName,
        LocalDate validTo,
        List<Named> names,
        List<String> shortKeys,
        List<String> above) {

    /** A name by its key, and when it held; {@code null} as an end means that none is known. */
    public record Named(String key, LocalDate from, LocalDate to) {}
}
