-- The ledger: everything that happened to publications and to the register, in one order, and what it adds up to.
--
-- A transaction that publishes, withdraws, expunges, posts or changes the register leaves notes in the outbox; triggers
-- write them, so that nothing can happen without. Afterwards one transaction at a time takes whatever notes have been
-- committed, gives each the next position, and adds it to the sums of all organizations above. Positions are therefore
-- committed in their order: whoever has read up to one has missed nothing before it. Whoever reads takes the committed
-- notes first, and so sees every change that was acknowledged before.

-- The order of each form's cells, in which figures are stored; a form's cells never change places.
create table figure_layout (
    form     text   not null constraint figure_layout_pk primary key,
    pointers text[] not null
);

-- The figures of each revision, so that nobody who adds them up has to read its content. They go with the content.
create table publication_figures (
    organization   text       not null,
    year           integer    not null,
    revision       integer    not null,
    form           text       not null constraint publication_figures_layout_fk references figure_layout (form),
    -- By figure_layout; null where the cell is blank or not applicable.
    cells          numeric[]  not null,
    -- The positions, from 0, of the cells that are marked as not applicable.
    not_applicable smallint[] not null,
    -- How many findings of severity error were published with it.
    open_errors    integer    not null,
    constraint publication_figures_pk primary key (organization, year, revision),
    constraint publication_figures_of_fk
        foreign key (organization, year, revision) references publication_revision (organization, year, revision)
);

create function publication_figures_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
            select from publication_revision r
            where r.organization = old.organization and r.year = old.year and r.revision = old.revision
              and r.content is null) then
        return old;
    end if;
    raise exception 'What was published stays: % of % is refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger publication_figures_stay before update or delete on publication_figures
    for each row execute function publication_figures_keep();
create trigger publication_figures_are_not_emptied before truncate on publication_figures
    for each statement execute function publication_refuse();

create table ledger_outbox (
    id           bigint         generated always as identity constraint ledger_outbox_pk primary key,
    type         text           not null,
    organization text           not null,
    -- Null in notes about the register, as is the revision.
    year         integer,
    revision     integer,
    at           timestamptz(3) not null default clock_timestamp()
)
-- Notes come and go all the time; what is left of them must not be in the way.
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- One row: how far the ledger has come.
create table ledger (
    one         boolean        not null default true constraint ledger_pk primary key constraint ledger_one_ck check (one),
    position    bigint         not null,
    -- When its last change was taken in; later ones bear later moments, so that a moment is a position.
    recorded_at timestamptz(3) not null,
    -- Begins anew when the database turns out to be another one: restored, copied, or promoted.
    epoch       uuid           not null,
    -- By what that is noticed.
    identity    text           not null
);

insert into ledger (position, recorded_at, epoch, identity) values (0, now(), gen_random_uuid(), '');

create table ledger_change (
    position     bigint         not null constraint ledger_change_pk primary key,
    -- Random: a cursor that bears another one was given out by a history that is gone.
    token        bigint         not null,
    type         text           not null constraint ledger_change_type_ck check (
        type in ('published', 'amended', 'withdrawn', 'expunged', 'posted', 'organization')),
    organization text           not null,
    name         text           not null,
    year         integer,
    scope        text,
    revision     integer,
    sha256       text,
    -- What happened to an organization.
    details      text[],
    at           timestamptz(3) not null,
    recorded_at  timestamptz(3) not null
);

create index ledger_change_of_ix on ledger_change (year, organization, position) where year is not null;
create index ledger_change_recorded_ix on ledger_change (recorded_at);

-- Below whom each change happened, in the tree of its year; changes of the register in every tree they touch.
create table ledger_change_within (
    organization text   not null,
    position     bigint not null,
    constraint ledger_change_within_pk primary key (organization, position)
);

-- What the ledger knows of each organization; a note about the register is a change if that is no longer so.
create table ledger_organization (
    organization text  not null constraint ledger_organization_pk primary key,
    facts        jsonb not null
);

-- The years for which the ledger keeps sums: those with publications.
create table ledger_year (
    year     integer not null constraint ledger_year_pk primary key,
    position bigint  not null
);

-- Every organization in the tree of each year's last day, and its latest visible publication.
create table ledger_node (
    year         integer not null,
    organization text    not null,
    parent       text,
    kind         text    not null,
    -- Whether it reports on the year: whether it exists on its last day.
    expected     boolean not null,
    revision     integer,
    scope        text,
    sha256       text,
    -- Whether its figures are in the sums: of an own report, in the form of the year.
    added        boolean not null default false,
    -- Of a government: how many of its offices are added although it is itself.
    twice        integer not null default 0,
    constraint ledger_node_pk primary key (year, organization)
);

create index ledger_node_parent_ix on ledger_node (year, parent, organization);

-- The same as it was known before: the place an organization had from a position on.
create table ledger_place (
    year         integer not null,
    organization text    not null,
    position     bigint  not null,
    parent       text,
    kind         text    not null,
    expected     boolean not null,
    constraint ledger_place_pk primary key (year, organization, position)
);

create index ledger_place_parent_ix on ledger_place (year, parent, organization, position);

-- What the organizations strictly below one add up to: all of them (region), or its own offices, departments and
-- agencies alone, as far down as there is nothing else between (level). There is no row where all is nothing.
create table ledger_sum (
    year         integer       not null,
    organization text          not null,
    extent       text          not null constraint ledger_sum_extent_ck check (extent in ('region', 'level')),
    -- How many are expected to report, have published (whatever the scope), are added, published another scope or
    -- form, have a region report; governments added beside their offices; and errors published in what is added.
    expected     bigint        not null,
    published    bigint        not null,
    added        bigint        not null,
    not_added    bigint        not null,
    reported     bigint        not null,
    twice        bigint        not null,
    open_errors  bigint        not null,
    -- The hashes of what is added, as numbers, modulo 2^256.
    digest       numeric(78)   not null,
    -- By figure_layout of the year's form: the sums of what is not blank, and in how many of those added it is blank;
    -- null as long as nothing was added.
    cells        numeric[],
    blank        integer[],
    constraint ledger_sum_pk primary key (year, organization, extent)
);

-- What the register says of an organization; null where it has none.
create function ledger_facts(of text) returns jsonb
    language sql stable parallel safe
    return (
        select jsonb_build_object(
            'kind', o.kind, 'division', o.division, 'shortNames', o.short_names,
            'validFrom', o.valid_from, 'validTo', o.valid_to, 'filedBy', o.filed_by,
            'names', (select jsonb_agg(jsonb_build_array(n.valid_from, n.name) order by n.valid_from)
                      from organization_name n where n.organization = of),
            'parents', (select jsonb_agg(jsonb_build_array(p.valid_from, p.parent) order by p.valid_from)
                        from organization_parent p where p.organization = of),
            'successors', (select jsonb_agg(jsonb_build_array(s.successor, s.since, s.kind)
                                            order by s.successor, s.since)
                           from organization_successor s where s.organization = of))
        from organization o
        where o.code = of);

create function ledger_note_revisions() returns trigger language plpgsql as $$
begin
    insert into ledger_outbox (type, organization, year, revision, at)
    select case
               when r.revision = 1 then 'published'
               when exists (
                       select from publication_revision_state before
                       where before.organization = r.organization and before.year = r.year
                         and before.revision = r.revision - 1
                         and (before.withdrawn_at is not null or before.expunged_at is not null)) then 'published'
               else 'amended'
           end,
           r.organization, r.year, r.revision, r.published_at
    from new_rows r
    order by r.organization, r.year, r.revision;
    return null;
end $$;

create function ledger_note_withdrawals() returns trigger language plpgsql as $$
begin
    insert into ledger_outbox (type, organization, year, revision, at)
    select 'withdrawn', w.organization, w.year, w.revision, w.withdrawn_at from new_rows w;
    return null;
end $$;

create function ledger_note_expunction() returns trigger language plpgsql as $$
begin
    insert into ledger_outbox (type, organization, year, revision, at)
    select 'expunged', new.organization, new.year, revision, new.confirmed_at
    from unnest(new.revisions) as erased (revision)
    order by revision;
    return null;
end $$;

create function ledger_note_posting() returns trigger language plpgsql as $$
begin
    insert into ledger_outbox (type, organization, year, revision)
    values ('posted', new.organization, new.year, new.revision);
    return null;
end $$;

create function ledger_note_organizations() returns trigger language plpgsql as $$
begin
    insert into ledger_outbox (type, organization) select distinct 'organization', organization from noted;
    return null;
end $$;

create function ledger_note_organization_codes() returns trigger language plpgsql as $$
begin
    insert into ledger_outbox (type, organization) select distinct 'organization', code from noted;
    return null;
end $$;

create trigger publication_revision_is_noted after insert on publication_revision
    referencing new table as new_rows for each statement execute function ledger_note_revisions();
create trigger publication_withdrawal_is_noted after insert on publication_withdrawal
    referencing new table as new_rows for each statement execute function ledger_note_withdrawals();
create trigger publication_expunction_is_noted after update on publication_expunction
    for each row when (old.confirmed_by is null and new.confirmed_by is not null)
    execute function ledger_note_expunction();
create trigger publication_posting_is_noted after update on publication
    for each row when (old.posting_version <> new.posting_version)
    execute function ledger_note_posting();

create trigger organization_is_noted after insert on organization
    referencing new table as noted for each statement execute function ledger_note_organization_codes();
create trigger organization_change_is_noted after update on organization
    referencing new table as noted for each statement execute function ledger_note_organization_codes();
create trigger organization_removal_is_noted after delete on organization
    referencing old table as noted for each statement execute function ledger_note_organization_codes();
create trigger organization_name_is_noted after insert on organization_name
    referencing new table as noted for each statement execute function ledger_note_organizations();
create trigger organization_name_change_is_noted after update on organization_name
    referencing new table as noted for each statement execute function ledger_note_organizations();
create trigger organization_name_removal_is_noted after delete on organization_name
    referencing old table as noted for each statement execute function ledger_note_organizations();
create trigger organization_parent_is_noted after insert on organization_parent
    referencing new table as noted for each statement execute function ledger_note_organizations();
create trigger organization_parent_change_is_noted after update on organization_parent
    referencing new table as noted for each statement execute function ledger_note_organizations();
create trigger organization_parent_removal_is_noted after delete on organization_parent
    referencing old table as noted for each statement execute function ledger_note_organizations();
create trigger organization_successor_is_noted after insert on organization_successor
    referencing new table as noted for each statement execute function ledger_note_organizations();
create trigger organization_successor_change_is_noted after update on organization_successor
    referencing new table as noted for each statement execute function ledger_note_organizations();
create trigger organization_successor_removal_is_noted after delete on organization_successor
    referencing old table as noted for each statement execute function ledger_note_organizations();

-- What there is already: the register without changes of its own, and the publications as they came about.
insert into ledger_organization (organization, facts) select code, ledger_facts(code) from organization;

insert into ledger_outbox (type, organization, year, revision, at)
select type, organization, year, revision, at
from (
    select case when r.revision = 1 then 'published' else 'amended' end as type,
           r.organization, r.year, r.revision, r.published_at as at, 1 as rank
    from publication_revision r
    union all
    select 'withdrawn', w.organization, w.year, w.revision, w.withdrawn_at, 2
    from publication_withdrawal w
    union all
    select 'expunged', e.organization, e.year, erased.revision, e.confirmed_at, 3
    from publication_expunction e cross join unnest(e.revisions) as erased (revision)
    where e.confirmed_by is not null
    union all
    select 'posted', p.organization, p.year, p.revision, p.first_published_at, 4
    from publication p
    where p.posting_version > 0
) past
order by at, organization, year, revision, rank;
