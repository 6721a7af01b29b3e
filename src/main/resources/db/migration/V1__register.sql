-- The register of organizations.
--
-- Names and parents are kept as the days on which they began to hold; each holds until the day before the next one. So
-- periods can neither overlap nor leave a gap, whatever writes them. The first one begins with the organization; for
-- a day before that (a place in the tree is asked for before the organization starts) it counts as well.

create table organization (
    code        text    not null,
    -- Random; a new one with every write, so that no tag ever comes back, not even after removal or a restored backup.
    tag         uuid    not null,
    kind        text    not null,
    division    text,
    short_names text[]  not null,
    valid_from  date    not null,
    valid_to    date,
    filed_by    text,
    constraint organization_pk primary key (code),
    constraint organization_filed_by_fk foreign key (filed_by) references organization (code),
    constraint organization_code_is_a_code check (
        code ~ '^(Z[0-9]{17}|[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})$'),
    constraint organization_kind_is_known check (
        kind in ('government', 'office', 'department', 'township', 'agency', 'zone', 'authorized', 'other')),
    constraint organization_division_is_a_division check (division ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    constraint organization_ends_after_it_begins check (valid_to >= valid_from),
    constraint organization_not_filed_by_itself check (filed_by <> code)
);

create index organization_by_kind on organization (kind, code);
create index organization_by_filer on organization (filed_by) where filed_by is not null;

create table organization_name (
    organization text not null,
    valid_from   date not null,
    name         text not null,
    constraint organization_name_pk primary key (organization, valid_from),
    constraint organization_name_of_fk foreign key (organization) references organization (code) on delete cascade,
    constraint organization_name_fits check (char_length(name) between 1 and 200)
);

create table organization_parent (
    organization text not null,
    valid_from   date not null,
    -- Null while the organization is a root.
    parent       text,
    constraint organization_parent_pk primary key (organization, valid_from),
    constraint organization_parent_of_fk foreign key (organization) references organization (code) on delete cascade,
    constraint organization_parent_fk foreign key (parent) references organization (code),
    constraint organization_not_its_own_parent check (parent <> organization)
);

create index organization_parent_by_parent on organization_parent (parent, organization, valid_from);

create table organization_successor (
    organization text not null,
    successor    text not null,
    since        date not null,
    kind         text not null,
    constraint organization_successor_pk primary key (organization, successor, since),
    constraint organization_successor_of_fk foreign key (organization) references organization (code) on delete cascade,
    constraint organization_successor_fk foreign key (successor) references organization (code),
    constraint organization_successor_kind_is_known check (kind in ('merged', 'split', 'transferred')),
    constraint organization_not_its_own_successor check (successor <> organization)
);

create index organization_successor_by_successor on organization_successor (successor);

-- The parent of an organization on a day: after the organization has ended its last one, before it begins its first.
create function organization_parent_on(of text, day date) returns text
    language sql stable parallel safe
    return (
        select p.parent
        from organization_parent p
        where p.organization = of
        order by greatest(p.valid_from, day), p.valid_from desc
        limit 1);

-- The name of an organization on a day, by the same rule.
create function organization_name_on(of text, day date) returns text
    language sql stable parallel safe
    return (
        select n.name
        from organization_name n
        where n.organization = of
        order by greatest(n.valid_from, day), n.valid_from desc
        limit 1);

-- The codes of an organization and of all that stand below it in the tree of a day. It tells places only: whoever asks
-- for what exists on that day joins organization and looks at valid_from and valid_to.
create function organization_subtree(root text, day date) returns setof text
    language sql stable parallel safe rows 5000
    as $$
        with recursive subtree (code) as (
            select root
            union all
            select child.organization
            from subtree
            join organization_parent child on child.parent = subtree.code
            where not exists (
                    select from organization_parent later
                    where later.organization = child.organization
                      and later.valid_from > child.valid_from
                      and later.valid_from <= day)
              and (child.valid_from <= day or not exists (
                    select from organization_parent earlier
                    where earlier.organization = child.organization
                      and earlier.valid_from < child.valid_from))
        )
        select code from subtree
    $$;
