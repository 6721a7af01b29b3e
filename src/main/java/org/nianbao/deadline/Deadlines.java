package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** When the report of one organization is due. */
@ApplicationScoped
class Deadlines {

    private static final String PLANNED = """
            select cast(filing_deadlines(o.code, :year, cast(:statutory as jsonb)) ->> o.kind as date)
            from organization o where o.code = :organization""";

    private static final String LATEST = """
            select greatest(
                :statutory,
                (select max(cast(set.day as date))
                 from campaign cross join lateral jsonb_each_text(campaign.deadlines) as set (kind, day)
                 where campaign.year = :year),
                (select max(until) from filing_extension where year = :year))""";

    private final EntityManager entities;
    private final StatutoryDeadlines statutory;
    private final ExtensionRepository extensions;

    Deadlines(EntityManager entities, StatutoryDeadlines statutory, ExtensionRepository extensions) {
        this.entities = entities;
        this.statutory = statutory;
        this.extensions = extensions;
    }

    /** The deadline that counts: an extension never shortens what law and campaigns grant. */
    Optional<LocalDate> of(String organization, int year) {
        Optional<LocalDate> extended = extensions.find(organization, year).map(extension -> extension.until);
        return Stream.concat(planned(organization, year).stream(), extended.stream())
                .max(LocalDate::compareTo);
    }

    /** The last of all organizations' deadlines, by law, campaigns and extensions. */
    LocalDate latest(int year) {
        return (LocalDate) entities.createNativeQuery(LATEST, LocalDate.class)
                .setParameter("statutory", statutory.latest(year))
                .setParameter("year", year)
                .getSingleResult();
    }

    /** The deadline by law and campaigns, whatever was granted beyond it. */
    Optional<LocalDate> planned(String organization, int year) {
        List<?> found = entities.createNativeQuery(PLANNED, LocalDate.class)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .setParameter("statutory", statutory.json(year))
                .getResultList();
        return found.stream()
                .filter(Objects::nonNull)
                .map(LocalDate.class::cast)
                .findFirst();
    }
}
