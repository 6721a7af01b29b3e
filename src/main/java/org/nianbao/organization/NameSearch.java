package org.nianbao.organization;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nianbao.organization.NamedOrganization.Named;
import org.nianbao.platform.json.StrictJson;

/** Finds organizations by a name as somebody printed it. */
@ApplicationScoped
public class NameSearch {

    /** Of one way to be found; where there are more, nobody can say which one is meant. */
    private static final int MOST = 2000;

    /** What is told of; those whose place fits the printed name come first. */
    private static final int SHOWN = 60;

    /**
     * Names that end the printed one, names that the printed one ends, governments and committees of a place that is
     * printed alone, and short names that it is or ends with. The place fits where the name above an organization is the
     * end of what is printed before its own, or the other way round.
     */
    private static final String FIND = """
            with printed as (select organization_name_key(:printed) as key),
            tail as (
                (select n.organization, organization_name_key(n.name) as key
                 from organization_name n
                 where organization_name_key(n.name) = any (array(
                     select substr(key, at) from printed, generate_series(1, length(key) - 1) at))
                 limit :most)
                union all
                (select n.organization, organization_name_key(n.name)
                 from organization_name n, printed
                 where printed.key <> ''
                   and reverse(organization_name_key(n.name)) collate "C" > reverse(printed.key)
                   and reverse(organization_name_key(n.name)) collate "C" < reverse(printed.key) || chr(1114111)
                 limit :most)
                union all
                (select n.organization, organization_name_key(n.name)
                 from organization_name n
                 where organization_name_key(n.name) = any (array(
                     select key || body from printed, unnest(array['政府', '管理委员会', '管委会']) body where key <> ''))
                 limit :most)
                union all
                (select o.code, organization_name_key(short)
                 from organization o, unnest(o.short_names) short
                 where o.short_names && array(
                         select substr(normalize(:printed, NFKC), at)
                         from generate_series(1, length(:printed) - 1) at)
                   and right((select key from printed), length(organization_name_key(short))) = organization_name_key(short)
                 limit :most)
            ),
            found as (
                select tail.organization as code, max(length(tail.key)) as long,
                       bool_or(tail.key = printed.key) as same, bool_or(
                    length(tail.key) >= length(printed.key)
                    or printed.key like '%' || above.stem || tail.key
                    or above.stem like '%' || left(printed.key, length(printed.key) - length(tail.key))) as fits
                from printed, tail
                left join lateral (
                    select regexp_replace(
                        organization_name_key(organization_name_on(organization_parent_on(tail.organization, :day), :day)),
                        '政府$', '') as stem) above on true
                group by tail.organization
                order by same desc, fits desc nulls last, long desc, code
                limit :shown
            )
            select o.code, organization_name_on(o.code, :day) as name, organization_parent_on(o.code, :day) as parent,
                   organization_name_on(organization_parent_on(o.code, :day), :day) as parent_name, o.valid_to,
                   (select key from printed) as printed, (select count(*) from tail) as found,
                   array(select organization_name_key(short) from unnest(o.short_names) short) as short_keys,
                   array(select organization_name_key(organization_name_on(lineage.code, :day))
                         from organization_lineage(o.code, :day) lineage
                         where lineage.height > 0 order by lineage.height) as above,
                   cast((select json_agg(json_build_array(
                             organization_name_key(n.name), n.valid_from,
                             (select min(later.valid_from) - 1 from organization_name later
                              where later.organization = n.organization and later.valid_from > n.valid_from)))
                         from organization_name n where n.organization = o.code) as text) as names
            from found join organization o using (code)
            """;

    private final EntityManager entities;

    NameSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What was found.
     *
     * @param key the key of the name as printed
     * @param whole whether nothing was left out
     */
    public record Found(String key, List<NamedOrganization> organizations, boolean whole) {}

    /**
     * Organizations that may be meant by a name.
     *
     * @param printed the name
     * @param day the day whose tree counts
     */
    @Transactional
    public Found find(String printed, LocalDate day) {
        Stream<?> rows = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("printed", printed)
                .setParameter("day", day)
                .setParameter("most", MOST)
                .setParameter("shown", SHOWN)
                .getResultStream();
        List<Tuple> found = rows.map(Tuple.class::cast).toList();
        String key = found.isEmpty() ? "" : found.get(0).get("printed", String.class);
        boolean whole = found.isEmpty() || found.get(0).get("found", Long.class) < MOST;
        return new Found(key, found.stream().map(NameSearch::organization).toList(), whole);
    }

    private static NamedOrganization organization(Tuple row) {
        java.sql.Date end = row.get("valid_to", java.sql.Date.class);
        return new NamedOrganization(
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("parent", String.class),
                row.get("parent_name", String.class),
                end == null ? null : end.toLocalDate(),
                StreamSupport.stream(
                                StrictJson.stored(row.get("names", String.class))
                                        .spliterator(),
                                false)
                        .map(NameSearch::named)
                        .toList(),
                List.of(row.get("short_keys", String[].class)),
                List.of(row.get("above", String[].class)));
    }

    private static Named named(JsonNode name) {
        return new Named(name.get(0).textValue(), day(name.get(1)), day(name.get(2)));
    }

    private static LocalDate day(JsonNode day) {
        return day.isNull() ? null : LocalDate.parse(day.textValue());
    }
}
