-- What was published: revisions that nothing changes any more, and beside them what may change.
--
-- publication            one for an organization and a year: which revision is the latest, and where the page stands on the
--                        organization's own site
-- publication_revision   the revisions, as the bytes that were hashed
-- publication_withdrawal tombstones: every revision up to the one named is out of sight for good. A report that is
--                        published again has a later one
-- publication_expunction erasures of what must not be public (a secret, a personal datum), each proposed by one person
--                        and confirmed by another within seven days
--
-- Triggers keep all this whoever writes: nothing is changed or removed but by a confirmed expunction, and that takes away
-- the content alone. Everybody locks in one order: the report on the desk, then its publication, then the rest.
create table publication (
    organization         text           not null constraint publication_organization_fk references organization (code),
    year                 integer        not null,
    -- The latest revision.
    revision             integer        not null,
    first_published_at   timestamptz(3) not null,
    posting_url          text,
    posting_index_number text,
    posted_on            date,
    -- How often the posting was written; 0 before the first time.
    posting_version      integer        not null default 0,
    constraint publication_pk primary key (organization, year)
);

create index publication_year_ix on publication (year, organization);

create table publication_revision (
    organization      text           not null,
    year              integer        not null,
    revision          integer        not null,
    -- Canonical JSON (RFC 8785) of every member but sha256, in exactly the bytes that were hashed; null once expunged.
    content           text,
    sha256            text           not null,
    previous_sha256   text,
    -- What lists show, so that they need not open the content. Title and reason go with it.
    form              text           not null,
    scope             text           not null,
    title             text,
    organization_name text           not null,
    origin            text           not null,
    reason            text,
    published_at      timestamptz(3) not null,
    published_by      text           not null,
    constraint publication_revision_pk primary key (organization, year, revision),
    constraint publication_revision_of_fk foreign key (organization, year) references publication (organization, year),
    constraint publication_revision_counts_from_1_ck check (revision >= 1),
    constraint publication_revision_hash_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint publication_revision_chain_ck check ((revision = 1) = (previous_sha256 is null)),
    constraint publication_revision_scope_ck check (scope in ('own', 'level', 'region', 'unknown')),
    constraint publication_revision_origin_ck check (origin in ('filed', 'imported')),
    constraint publication_revision_title_ck check ((title is null) = (content is null))
);

alter table publication
    add constraint publication_latest_fk foreign key (organization, year, revision)
        references publication_revision (organization, year, revision) deferrable initially deferred;

create table publication_withdrawal (
    organization text           not null,
    year         integer        not null,
    -- The latest revision at the time.
    revision     integer        not null,
    withdrawn_at timestamptz(3) not null,
    withdrawn_by text           not null,
    reason       text           not null,
    constraint publication_withdrawal_pk primary key (organization, year, revision),
    constraint publication_withdrawal_of_fk
        foreign key (organization, year, revision) references publication_revision (organization, year, revision)
);

create table publication_expunction (
    id           bigint         generated always as identity constraint publication_expunction_pk primary key,
    organization text           not null,
    year         integer        not null,
    revisions    integer[]      not null,
    legal_basis  text           not null,
    reason       text           not null,
    proposed_by  text           not null,
    proposed_at  timestamptz(3) not null,
    confirmed_by text,
    confirmed_at timestamptz(3),
    constraint publication_expunction_of_fk foreign key (organization, year) references publication (organization, year),
    constraint publication_expunction_names_revisions_ck check (cardinality(revisions) >= 1),
    constraint publication_expunction_confirmed_whole_ck check ((confirmed_by is null) = (confirmed_at is null)),
    constraint publication_expunction_two_persons_ck check (confirmed_by <> proposed_by),
    constraint publication_expunction_in_time_ck check (confirmed_at - proposed_at <= interval '168 hours')
);

create index publication_expunction_of_ix on publication_expunction (organization, year);

-- What became of each revision since; for the revisions of one publication, not for lists of many.
create view publication_revision_state as
select r.organization, r.year, r.revision, r.sha256, r.previous_sha256, r.reason, r.published_at,
       w.withdrawn_at, w.reason as withdrawal_reason,
       e.confirmed_at as expunged_at, e.reason as expunction_reason, e.legal_basis
from publication_revision r
left join lateral (
    select * from publication_withdrawal w
    where w.organization = r.organization and w.year = r.year and w.revision >= r.revision
    order by w.revision
    limit 1) w on true
left join lateral (
    select * from publication_expunction e
    where r.content is null and e.organization = r.organization and e.year = r.year
      and r.revision = any (e.revisions) and e.confirmed_by is not null
    order by e.confirmed_at
    limit 1) e on true;

create function publication_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'What was published stays: % of % is refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create function publication_keep() returns trigger language plpgsql as $$
begin
    if (new.organization, new.year, new.first_published_at)
            is distinct from (old.organization, old.year, old.first_published_at)
            or new.revision not in (old.revision, old.revision + 1) then
        raise exception 'What was published stays: its first day, and the order of its revisions'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function publication_revision_follow() returns trigger language plpgsql as $$
begin
    if new.content is null
            or new.revision is distinct from (
                select p.revision from publication p where p.organization = new.organization and p.year = new.year)
            or new.previous_sha256 is distinct from (
                select r.sha256 from publication_revision r
                where r.organization = new.organization and r.year = new.year and r.revision = new.revision - 1) then
        raise exception 'Revision % is not the next one of % for %', new.revision, new.organization, new.year
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function publication_revision_erase() returns trigger language plpgsql as $$
declare
    erased publication_revision := old;
begin
    erased.content := null;
    erased.title := null;
    erased.reason := null;
    if new is distinct from erased or not exists (
            select from publication_expunction e
            where e.organization = old.organization and e.year = old.year
              and old.revision = any (e.revisions) and e.confirmed_by <> e.proposed_by) then
        raise exception 'What was published stays: two persons alone expunge the content of a revision'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function publication_expunction_confirm() returns trigger language plpgsql as $$
declare
    proposed publication_expunction := new;
begin
    proposed.confirmed_by := null;
    proposed.confirmed_at := null;
    if tg_op = 'INSERT' and new.confirmed_by is not null
            or tg_op = 'UPDATE' and proposed is distinct from old then
        raise exception 'An expunction is proposed, and then confirmed once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger publication_is_kept before update on publication
    for each row execute function publication_keep();
create trigger publication_stays before delete on publication
    for each row execute function publication_refuse();
create trigger publication_is_not_emptied before truncate on publication
    for each statement execute function publication_refuse();

create trigger publication_revision_follows before insert on publication_revision
    for each row execute function publication_revision_follow();
create trigger publication_revision_is_erased before update on publication_revision
    for each row execute function publication_revision_erase();
create trigger publication_revision_stays before delete on publication_revision
    for each row execute function publication_refuse();
create trigger publication_revision_is_not_emptied before truncate on publication_revision
    for each statement execute function publication_refuse();

create trigger publication_withdrawal_stays before update or delete on publication_withdrawal
    for each row execute function publication_refuse();
create trigger publication_withdrawal_is_not_emptied before truncate on publication_withdrawal
    for each statement execute function publication_refuse();

create trigger publication_expunction_is_confirmed before insert or update on publication_expunction
    for each row execute function publication_expunction_confirm();
create trigger publication_expunction_stays before delete on publication_expunction
    for each row execute function publication_refuse();
create trigger publication_expunction_is_not_emptied before truncate on publication_expunction
    for each statement execute function publication_refuse();
