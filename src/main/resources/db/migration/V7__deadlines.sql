-- When reports are due where law and plan differ.
--
-- campaign          a plan for the organizations below one, for the reports of a year: days by kind of organization, and
--                   gates of the review beside the usual ones; {"department": "2025-01-20"}, [{"id", "label": {"zh", "en"}}]
-- filing_extension  more time for one organization, with a reason
create table campaign (
    id         uuid           not null constraint campaign_pk primary key,
    name       text           not null,
    year       integer        not null,
    within     text           not null constraint campaign_within_fk references organization (code),
    deadlines  jsonb          not null,
    gates      jsonb          not null,
    created_at timestamptz(3) not null,
    created_by text           not null,
    constraint campaign_year_within_uq unique (year, within),
    constraint campaign_year_ck check (year between 1000 and 9999),
    constraint campaign_name_ck check (char_length(name) between 1 and 200),
    constraint campaign_deadlines_ck check (jsonb_typeof(deadlines) = 'object'),
    constraint campaign_gates_ck check (jsonb_typeof(gates) = 'array')
);

create table filing_extension (
    id           uuid           not null constraint filing_extension_pk primary key,
    organization text           not null constraint filing_extension_organization_fk references organization (code),
    year         integer        not null,
    until        date           not null,
    reason       text           not null,
    granted_at   timestamptz(3) not null,
    granted_by   text           not null,
    constraint filing_extension_year_organization_uq unique (year, organization),
    constraint filing_extension_year_ck check (year between 1000 and 9999),
    constraint filing_extension_reason_ck check (char_length(reason) between 1 and 1000)
);

-- They are few; whoever asks for many whether a revision can still be read looks here rather than at each of them.
create index publication_revision_expunged_ix on publication_revision (organization, year, revision) where content is null;

-- An organization and all above it in the tree of a day, with how far above they stand.
create function organization_lineage(of text, day date) returns table (code text, height integer)
    language sql stable parallel safe rows 5
    as $$
        with recursive lineage (code, height) as (
            select of, 0
            union all
            select above.code, lineage.height + 1
            from lineage
            cross join lateral (select organization_parent_on(lineage.code, day) as code) above
            where above.code is not null
        )
        select code, height from lineage
    $$;

-- The days of a year by kind of organization as they hold for one place in the tree of 31 December: what the law says, and
-- over it what the campaigns say, the nearest last.
create function filing_deadlines(of text, report_year integer, statutory jsonb) returns jsonb
    language sql stable parallel safe
    return statutory || coalesce((
        select jsonb_object_agg(set.kind, set.day order by lineage.height desc)
        from organization_lineage(of, make_date(report_year, 12, 31)) lineage
        join campaign on campaign.within = lineage.code and campaign.year = report_year
        cross join lateral jsonb_each(campaign.deadlines) as set (kind, day)), '{}');

-- The same for all below an organization and itself. It goes down as organization_subtree does, and takes the days along.
-- Compiling what runs once would take longer than a county.
create function filing_deadlines_below(root text, report_year integer, statutory jsonb)
    returns table (code text, deadlines jsonb)
    language sql stable parallel safe rows 5000
    set jit = off
    as $$
        with recursive below (code, deadlines) as (
            select root, filing_deadlines(root, report_year, statutory)
            union all
            select child.organization, below.deadlines || coalesce(campaign.deadlines, '{}')
            from below
            join organization_parent child on child.parent = below.code
            left join campaign on campaign.within = child.organization and campaign.year = report_year
            where not exists (
                    select from organization_parent later
                    where later.organization = child.organization
                      and later.valid_from > child.valid_from
                      and later.valid_from <= make_date(report_year, 12, 31))
              and (child.valid_from <= make_date(report_year, 12, 31) or not exists (
                    select from organization_parent earlier
                    where earlier.organization = child.organization
                      and earlier.valid_from < child.valid_from))
        )
        select code, deadlines from below
    $$;
