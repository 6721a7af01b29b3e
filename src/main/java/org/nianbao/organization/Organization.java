package org.nianbao.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the register. Days are inclusive on both ends; {@code null} as an end means that none is known.
 *
 * @param code unified social credit code, or a provisional one
 * @param name the name recorded last; in a list for a day, that day's
 * @param division administrative division code of 6, 9 or 12 digits, or {@code null}
 * @param parent code of the organization above as recorded last, or {@code null} for a root; in a list for a day,
 *     that day's
 * @param filedBy code of the organization that files this one's reports, or {@code null} where it does so itself
 * @param names all names, oldest first, without gaps
 * @param parents all parents, oldest first, without gaps
 */
@JsonPropertyOrder("schema")
public record Organization(
        String code,
        String name,
        List<String> shortNames,
        OrganizationKind kind,
        String division,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        String filedBy,
        List<Succession> successors,
        List<NamePeriod> names,
        List<ParentPeriod> parents) {

    /** A name and when it held. */
    public record NamePeriod(String name, LocalDate from, LocalDate to) {}

    /** A place in the tree and when it held. */
    public record ParentPeriod(String parent, LocalDate from, LocalDate to) {}

    /** The version of this representation. */
    @JsonProperty
    public int schema() {
        return 1;
    }
}
