package org.nianbao.exchange;

import java.util.Arrays;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Organizations;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** A government with many organizations that published the same, put into the database directly. */
final class Crowd {

    private static final String[] STATEMENTS = {"""
        insert into organization (code, tag, kind, short_names, valid_from)
        select 'Z' || (%1$s + i), gen_random_uuid(), 'department', '{}', '2008-05-01' from generate_series(1, %2$d) i
        """, """
        insert into organization_name (organization, valid_from, name)
        select 'Z' || (%1$s + i), '2008-05-01', '第' || i || '局' from generate_series(1, %2$d) i
        """, """
        insert into organization_parent (organization, valid_from, parent)
        select 'Z' || (%1$s + i), '2008-05-01', '%3$s' from generate_series(1, %2$d) i
        """, """
        insert into publication (organization, year, revision, first_published_at)
        select 'Z' || (%1$s + i), 2024, 1, now() from generate_series(1, %2$d) i
        """, """
        insert into publication_revision (organization, year, revision, content, sha256, previous_sha256, form, scope, title,
            organization_name, origin, reason, published_at, published_by)
        select 'Z' || (%1$s + i), 2024, 1, replace(content, '%4$s', 'Z' || (%1$s + i)), sha256, null, form, scope, title,
               '第' || i || '局', origin, reason, now(), 'publisher'
        from generate_series(1, %2$d) i, publication_revision where organization = '%4$s'
        """, """
        insert into publication_figures (organization, year, revision, form, cells, not_applicable, open_errors)
        select 'Z' || (%1$s + i), 2024, 1, form, cells, not_applicable, open_errors
        from generate_series(1, %2$d) i, publication_figures where organization = '%4$s'
        """};

    private Crowd() {}

    /** Enters the government with so many organizations below it and answers its code. */
    static String of(int size) {
        String above = Organizations.enter("government", null);
        String sample = Organizations.enter("department", null);
        Publication.republish(Desk.completeReport(sample));
        // Codes that neither these nor the other tests have: ten times as far up as any of theirs.
        String base = "9" + Api.newCode().substring(8) + "000000";
        Sql.run(Arrays.stream(STATEMENTS)
                .map(statement -> statement.formatted(base, size, above, sample))
                .toArray(String[]::new));
        return above;
    }
}
