package org.nianbao.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nianbao.support.Api;

/** A region that goes on changing: organizations come, move and end, reports are published, amended and withdrawn. */
final class World {

    static final int FIRST_YEAR = 2021;
    static final int LAST_YEAR = 2023;

    private static final List<String> KINDS =
            List.of("government", "office", "department", "department", "township", "agency", "zone");
    private static final int CELLS = 200;

    private final AgroalDataSource dataSource;

    /** The organizations, the root first; a later one never stands above an earlier one, so there are no circles. */
    final List<String> organizations = new CopyOnWriteArrayList<>();

    World(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
        add("government", null, "2000-01-01");
    }

    String root() {
        return organizations.get(0);
    }

    /** One change, whatever comes. */
    void step(Random random) {
        switch (random.nextInt(12)) {
            case 0, 1 -> add(any(KINDS, random), any(organizations, random), day(random, 2000, 2024));
            case 2 -> move(random);
            case 3 -> withdraw(any(organizations, random), year(random));
            case 4 -> expunge(any(organizations, random), year(random), random);
            case 5 ->
                run("update organization set kind = ? where code = ?", any(KINDS, random), any(organizations, random));
            case 6 -> end(random);
            default -> publish(any(organizations, random), year(random), random);
        }
    }

    /** One change of those that do not need to be alone. */
    void stepBesideOthers(Random random) {
        switch (random.nextInt(8)) {
            case 0 -> move(random);
            case 1 -> withdraw(any(organizations, random), year(random));
            case 2 -> end(random);
            default -> publish(any(organizations, random), year(random), random);
        }
    }

    private static int year(Random random) {
        return FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
    }

    private static String day(Random random, int from, int to) {
        return LocalDate.of(from + random.nextInt(to - from), 1 + random.nextInt(12), 1 + random.nextInt(28))
                .toString();
    }

    private static <T> T any(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    void add(String kind, String parent, String from) {
        String code = Api.newCode();
        QuarkusTransaction.requiringNew().run(() -> {
            run(
                    "insert into organization (code, tag, kind, short_names, valid_from) values (?, gen_random_uuid(), ?, '{}', ?::date)",
                    code,
                    kind,
                    from);
            run("insert into organization_name values (?, ?::date, ?)", code, from, code);
            run("insert into organization_parent values (?, ?::date, ?)", code, from, parent);
        });
        organizations.add(code);
    }

    /** Below one that was there before it, from some day on. */
    private void move(Random random) {
        int moved = random.nextInt(organizations.size());
        if (moved > 0) {
            run(
                    "insert into organization_parent values (?, ?::date, ?) on conflict (organization, valid_from) do update set parent = excluded.parent",
                    organizations.get(moved),
                    day(random, 2019, 2026),
                    organizations.get(random.nextInt(moved)));
        }
    }

    private void end(Random random) {
        run(
                "update organization set valid_to = greatest(valid_from, ?::date) where code = ?",
                day(random, 2020, 2026),
                organizations.get(random.nextInt(organizations.size())));
    }

    void publish(String organization, int year, Random random) {
        String scope = any(List.of("own", "own", "own", "own", "region", "level"), random);
        BigDecimal[] cells = new BigDecimal[CELLS];
        for (int i = 0; i < CELLS; i++) {
            cells[i] = random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            run("""
                    insert into publication as p (organization, year, revision, first_published_at) values (?, ?, 1, now())
                    on conflict (organization, year) do update set revision = p.revision + 1""", organization, year);
            run("""
                    insert into publication_revision (organization, year, revision, content, sha256, previous_sha256, form,
                        scope, title, organization_name, origin, published_at, published_by)
                    select p.organization, p.year, p.revision, '{}', ?, before.sha256, '2021', ?, '', p.organization,
                           'filed', now(), 'publisher'
                    from publication p left join publication_revision before on before.organization = p.organization
                        and before.year = p.year and before.revision = p.revision - 1
                    where p.organization = ? and p.year = ?""", sha(random), scope, organization, year);
            run("""
                    insert into publication_figures
                    select organization, year, revision, '2021', ?, ?, 0 from publication where organization = ? and year = ?""", cells, blankNotApplicable(cells, random), organization, year);
        });
    }

    private static Short[] blankNotApplicable(BigDecimal[] cells, Random random) {
        for (short i = 0; i < cells.length; i++) {
            if (cells[i] == null && random.nextBoolean()) {
                return new Short[] {i};
            }
        }
        return new Short[0];
    }

    private static String sha(Random random) {
        StringBuilder sha = new StringBuilder();
        while (sha.length() < 64) {
            sha.append(Integer.toHexString(random.nextInt(16)));
        }
        return sha.toString();
    }

    void withdraw(String organization, int year) {
        run("""
                insert into publication_withdrawal (organization, year, revision, withdrawn_at, withdrawn_by, reason)
                select organization, year, revision, now(), 'publisher', '' from publication
                where organization = ? and year = ? on conflict do nothing""", organization, year);
    }

    void expunge(String organization, int year, Random random) {
        QuarkusTransaction.requiringNew().run(() -> {
            run("""
                    insert into publication_expunction (organization, year, revisions, legal_basis, reason, proposed_by, proposed_at)
                    select r.organization, r.year, array[r.revision], '', '', 'publisher', now()
                    from publication_revision r
                    where r.organization = ? and r.year = ? and r.content is not null
                    order by (r.revision * ?) %% 7 limit 1""".replace("%%", "%"), organization, year, 1 + random.nextInt(6));
            run(
                    "update publication_expunction set confirmed_by = 'publisher2', confirmed_at = now() where organization = ? and year = ? and confirmed_by is null",
                    organization,
                    year);
            run("""
                    update publication_revision r set content = null, title = null, reason = null
                    where organization = ? and year = ? and content is not null and exists (
                        select from publication_expunction e where e.organization = r.organization and e.year = r.year
                          and r.revision = any (e.revisions))""", organization, year);
        });
    }

    void run(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object value = parameters[i];
                if (value instanceof BigDecimal[] numbers) {
                    value = connection.createArrayOf("numeric", numbers);
                } else if (value instanceof Short[] numbers) {
                    value = connection.createArrayOf("int2", numbers);
                }
                statement.setObject(i + 1, value);
            }
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
