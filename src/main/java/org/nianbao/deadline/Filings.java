package org.nianbao.deadline;

/**
 * The one place that says, in SQL, how organizations stand with their reports. An organization reports on the years at
 * whose end it exists; one that ended during the year is told of, but not expected. What was published counts until it is
 * withdrawn or its latest revision expunged. The day is that on which the page was posted, where it is known, otherwise
 * that of the first publication here; of a report that was published elsewhere before it was imported, only the former
 * says anything.
 */
final class Filings {

    /**
     * A table {@code filing} of a {@code with} clause. It reads another, {@code place}, of codes with the year and the
     * deadlines by kind that hold for their place in the tree; and the parameter {@code today}.
     */
    static final String SQL = """
            duty as (
                select place.year, o.code, o.kind,
                       coalesce(o.valid_to >= make_date(place.year, 12, 31), true) as expected,
                       greatest(cast(place.deadlines ->> o.kind as date), extension.until) as deadline
                from place
                join organization o on o.code = place.code
                left join filing_extension extension
                    on extension.organization = o.code and extension.year = place.year
                where o.valid_from <= make_date(place.year, 12, 31)
                  and coalesce(o.valid_to >= make_date(place.year, 1, 1), true)
            ),
            publishing as (
                select duty.*, p.organization is not null as published, p.first_published_at, p.posted_on,
                       coalesce(p.posted_on,
                           case when first.origin = 'filed'
                           then cast(p.first_published_at at time zone 'Asia/Shanghai' as date) end) as published_on
                from duty
                left join publication p on p.organization = duty.code and p.year = duty.year
                    and not exists (
                        select from publication_withdrawal w
                        where w.organization = p.organization and w.year = p.year and w.revision >= p.revision)
                    and not exists (
                        select from publication_revision expunged
                        where expunged.organization = p.organization and expunged.year = p.year
                          and expunged.revision = p.revision and expunged.content is null)
                left join publication_revision first
                    on first.organization = p.organization and first.year = p.year and first.revision = 1
            ),
            filing as materialized (
                select publishing.*,
                       case
                           when not expected then 'notExpected'
                           when not published then 'missing'
                           when published_on <= deadline then 'onTime'
                           when published_on > deadline then 'late'
                           else 'unknown'
                       end as status,
                       expected and not published and coalesce(deadline < :today, false) as overdue
                from publishing
            )
            """;

    private Filings() {}
}
