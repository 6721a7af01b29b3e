-- What roll-ups read: trees as they were known at a position of the ledger, and which reports wait to be published.

-- An organization and all below it, or all of its level, in the tree of a year as it was known at a position. The path
-- leads down from the root; in its order an organization stands before all below it.
create function ledger_tree(root text, report_year integer, extent text, at bigint)
    returns table (organization text, kind text, expected boolean, path text[])
    language sql stable parallel safe rows 5000
    set jit = off
    as $$
        with recursive below (organization, kind, expected, path) as (
            (select p.organization, p.kind, p.expected, array[p.organization]
             from ledger_place p
             where p.year = report_year and p.organization = root and p.position <= at
             order by p.position desc
             limit 1)
            union all
            select child.organization, child.kind, child.expected, below.path || child.organization
            from below
            join ledger_place child
                on child.year = report_year and child.parent = below.organization and child.position <= at
            where (extent = 'region' or child.kind in ('office', 'department', 'agency'))
              and not exists (
                select from ledger_place later
                where later.year = child.year and later.organization = child.organization
                  and later.position > child.position and later.position <= at)
        )
        select organization, kind, expected, path from below
    $$;

-- An organization and all above it in that tree; and whether the first one is of the level of each.
create function ledger_lineage(of text, report_year integer, at bigint)
    returns table (organization text, same_level boolean)
    language sql stable parallel safe rows 5
    as $$
        with recursive above (organization, same_level) as (
            select of, true
            union all
            select place.parent, above.same_level and place.kind in ('office', 'department', 'agency')
            from above
            cross join lateral (
                select p.parent, p.kind
                from ledger_place p
                where p.year = report_year and p.organization = above.organization and p.position <= at
                order by p.position desc
                limit 1) place
            where place.parent is not null
        )
        select organization, same_level from above
    $$;

-- The same as ledger_tree for a year that the ledger does not keep yet, as the register is now.
create function register_tree(root text, report_year integer, extent text)
    returns table (organization text, kind text, expected boolean, path text[])
    language sql stable parallel safe rows 5000
    set jit = off
    as $$
        with recursive below (organization, kind, expected, path) as (
            select o.code, o.kind, o.valid_from <= day.last and coalesce(o.valid_to >= day.last, true), array[o.code]
            from organization o
            cross join (select make_date(report_year, 12, 31) as last) day
            where o.code = root
            union all
            select o.code, o.kind, o.valid_from <= day.last and coalesce(o.valid_to >= day.last, true),
                   below.path || o.code
            from below
            join organization_parent child on child.parent = below.organization
            join organization o on o.code = child.organization
            cross join (select make_date(report_year, 12, 31) as last) day
            where (extent = 'region' or o.kind in ('office', 'department', 'agency'))
              and not exists (
                    select from organization_parent later
                    where later.organization = child.organization
                      and later.valid_from > child.valid_from
                      and later.valid_from <= day.last)
              and (child.valid_from <= day.last or not exists (
                    select from organization_parent earlier
                    where earlier.organization = child.organization
                      and earlier.valid_from < child.valid_from))
        )
        select organization, kind, expected, path from below
    $$;

-- Where an organization stands whose sums these are, so that a way down finds the few below which there is something to
-- be named without looking at all the others; and those that are to be named themselves: missing, not added, counted twice.
alter table ledger_sum add column parent text;

create index ledger_sum_with_named_ix on ledger_sum (year, extent, parent, organization)
    where expected > published or not_added > 0 or twice > 0;

create index ledger_node_named_ix on ledger_node (year, parent, organization)
    where expected and revision is null or revision is not null and not added or twice > 0;

create index report_approved_ix on report (year, organization) where status = 'approved';
