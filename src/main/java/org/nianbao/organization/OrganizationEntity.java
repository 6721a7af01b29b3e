package org.nianbao.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An organization as it is stored. Names and parents keep only the day on which they begin; see {@link History}. */
@Entity
@Table(name = "organization")
class OrganizationEntity {

    @Id
    String code;

    /** The opaque part of the entity tag; a new one with every write. */
    UUID tag;

    /** A word of {@link OrganizationKind}. */
    String kind;

    String division;

    @Column(name = "short_names")
    List<String> shortNames;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    @Column(name = "filed_by")
    String filedBy;

    @ElementCollection
    @CollectionTable(name = "organization_name", joinColumns = @JoinColumn(name = "organization"))
    Set<StoredName> names = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "organization_parent", joinColumns = @JoinColumn(name = "organization"))
    Set<StoredParent> parents = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "organization_successor", joinColumns = @JoinColumn(name = "organization"))
    Set<StoredSuccessor> successors = new HashSet<>();

    @Embeddable
    record StoredName(
            @Column(name = "valid_from", nullable = false) LocalDate validFrom,
            @Column(nullable = false) String name) {}

    @Embeddable
    record StoredParent(
            @Column(name = "valid_from", nullable = false) LocalDate validFrom, String parent) {}

    @Embeddable
    record StoredSuccessor(
            @Column(nullable = false) String successor,
            @Column(nullable = false) LocalDate since,
            @Column(nullable = false) String kind) {}

    History<String> nameHistory() {
        return History.of(names.stream().collect(Collectors.toMap(StoredName::validFrom, StoredName::name)));
    }

    History<String> parentHistory() {
        // Collectors.toMap refuses null, which is a root's parent.
        Map<LocalDate, String> beginnings = new HashMap<>();
        parents.forEach(stored -> beginnings.put(stored.validFrom(), stored.parent()));
        return History.of(beginnings);
    }

    void setNames(History<String> history) {
        Set<StoredName> wanted = history.beginnings().entrySet().stream()
                .map(entry -> new StoredName(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
        replace(names, wanted);
    }

    void setParents(History<String> history) {
        Set<StoredParent> wanted = history.beginnings().entrySet().stream()
                .map(entry -> new StoredParent(entry.getKey(), entry.getValue()))
                .collect(Collectors.toSet());
        replace(parents, wanted);
    }

    void setSuccessors(List<Succession> successions) {
        Set<StoredSuccessor> wanted = successions.stream()
                .map(each ->
                        new StoredSuccessor(each.code(), each.on(), each.kind().word()))
                .collect(Collectors.toSet());
        replace(successors, wanted);
    }

    private static <E> void replace(Set<E> stored, Set<E> wanted) {
        stored.retainAll(wanted);
        stored.addAll(wanted);
    }

    /** With the name and the parent that were recorded last. */
    Organization latest() {
        return with(nameHistory().latest(), parentHistory().latest());
    }

    /** With the name and the parent of a day. */
    Organization on(LocalDate day) {
        return with(nameHistory().on(day), parentHistory().on(day));
    }

    private Organization with(String name, String parent) {
        return new Organization(
                code,
                name,
                List.copyOf(shortNames),
                OrganizationKind.WORDS.meaning(kind),
                division,
                parent,
                validFrom,
                validTo,
                filedBy,
                successions(),
                nameHistory().periods(validTo, Organization.NamePeriod::new),
                parentHistory().periods(validTo, Organization.ParentPeriod::new));
    }

    private List<Succession> successions() {
        return successors.stream()
                .map(stored -> new Succession(
                        stored.successor(), stored.since(), Succession.Kind.WORDS.meaning(stored.kind())))
                .sorted(Comparator.comparing(Succession::on).thenComparing(Succession::code))
                .toList();
    }
}
