package org.nianbao.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The whole register, or a subtree of it by the parents recorded last, from above to below. */
@ApplicationScoped
public class RegisterListing {

    /** The last day that there is: whatever was recorded last holds then. */
    private static final String LATEST_PARENT = "organization_parent_on(o.code, 'infinity')";

    private static final String CODES = """
            with recursive parent as materialized (
                select distinct on (organization) organization as code, parent
                from organization_parent order by organization, valid_from desc
            ),
            listed (code, depth) as (
                select code, 0 from parent
                where case when cast(:within as text) is null then parent is null else code = cast(:within as text) end
                union all
                select parent.code, listed.depth + 1 from listed join parent on parent.parent = listed.code
            )
            """;

    private static final String LIST = CODES + """
            select cast(json_build_object(
                'code', o.code, 'name', organization_name_on(o.code, 'infinity'), 'shortNames', o.short_names,
                'kind', o.kind, 'division', o.division, 'parent', organization_parent_on(o.code, 'infinity'),
                'validFrom', o.valid_from, 'validTo', o.valid_to, 'filedBy', o.filed_by,
                'names', (select json_agg(json_build_object('from', n.valid_from, 'name', n.name) order by n.valid_from)
                          from organization_name n where n.organization = o.code),
                'parents', (select json_agg(json_build_object('from', p.valid_from, 'parent', p.parent)
                                            order by p.valid_from)
                            from organization_parent p where p.organization = o.code),
                'successors', (select coalesce(json_agg(
                                          json_build_object('on', s.since, 'code', s.successor, 'kind', s.kind)
                                          order by s.since, s.successor), '[]')
                               from organization_successor s where s.organization = o.code)) as text)
            from listed join organization o using (code)
            order by listed.depth, o.code
            """;

    private static final String TAG = CODES + """
            select md5(string_agg(cast(o.tag as text), '' order by o.code)) from listed join organization o using (code)
            """;

    private static final int FETCHED = 1000;

    private final EntityManager entities;
    private final OrganizationRepository repository;

    RegisterListing(EntityManager entities, OrganizationRepository repository) {
        this.entities = entities;
        this.repository = repository;
    }

    /** Names what is no root of a subtree. */
    @Transactional
    public void check(Optional<String> within, Errors errors) {
        within.filter(root -> repository.known(List.of(root)).isEmpty())
                .ifPresent(root -> errors.add("within", ErrorCode.UNKNOWN_ORGANIZATION, root));
    }

    /** Something that changes with each of the listed entries. */
    @Transactional
    public String tag(Optional<String> within) {
        return String.valueOf(query(TAG, within).getSingleResult());
    }

    /** Hands out the JSON of each, an organization after the one above it. */
    @Transactional
    public void each(Optional<String> within, Consumer<String> reader) {
        try (Stream<?> found = query(LIST, within)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
                .getResultStream()) {
            found.forEach(json -> reader.accept((String) json));
        }
    }

    private Query query(String sql, Optional<String> within) {
        return entities.createNativeQuery(sql, String.class).setParameter("within", within.orElse(null));
    }
}
