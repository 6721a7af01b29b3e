package org.nianbao.ledger;

/** What could be read of an organization at a position, as part of statements. */
final class Shown {

    /**
     * The publication of {@code t.organization}, if any; with whether it is in the form of the year and has figures, or
     * had until it was expunged.
     */
    static final String SQL = """
            lateral (
                select c.organization, c.year, c.revision, c.scope, c.sha256,
                       r.form = ? and (f.form is not null or r.content is null) as in_form
                from (select * from ledger_change
                      where year = ? and organization = t.organization and position <= ?
                        and type in ('published', 'amended')
                      order by position desc
                      limit 1) c
                join publication_revision r
                    on r.organization = c.organization and r.year = c.year and r.revision = c.revision
                left join publication_figures f
                    on f.organization = c.organization and f.year = c.year and f.revision = c.revision
                where not exists (
                    select from ledger_change hidden
                    where hidden.year = c.year and hidden.organization = c.organization
                      and hidden.position > c.position and hidden.position <= ?
                      and (hidden.type = 'withdrawn' and hidden.revision >= c.revision
                           or hidden.type = 'expunged' and hidden.revision = c.revision))
            ) shown""";

    private Shown() {}

    static Object[] parameters(Selection selection, AsOf at) {
        return new Object[] {selection.form(), selection.year(), at.position(), at.position()};
    }
}
