package org.nianbao.rollup;

/** The way down the tree of a year, as a beginning of statements. */
final class Below {

    /**
     * {@code below} are an organization and all that an extent of its roll-up reaches. Parameters: {@code :organization},
     * {@code :year} and {@code :extent}, of which {@code level} ends where something else than offices, departments and
     * agencies stands.
     */
    static final String SQL = """
            with recursive below (organization) as (
                select cast(:organization as text)
                union all
                select n.organization
                from below join ledger_node n on n.year = :year and n.parent = below.organization
                where cast(:extent as text) = 'region' or n.kind in ('office', 'department', 'agency')
            )
            """;

    private Below() {}
}
