-- What was published: revisions that nothing changes any more, and beside them what may change.
--
-- publication            one for an organization and a year: which revision is the latest, and where the page stands on the
--                        organization's own site
-- publication_revision   the revisions, as the bytes that were hashed
-- publication_withdrawal tombstones: every revision up to the one named is out of sight for good. A report that is
--                        published again has a later one
-- publication_expunction erasures of what must not be public (a secret, a personal datum), each proposed by one person
--                        and confirmed by another
create table publication (
    organization         text           not null constraint publication_organization_fk references organization (code),
    year                 integer        not null,
    -- The latest revision.
    revision             integer        not null,
    first_published_at   timestamptz(3) not null,
    posting_url          text,
    posting_index_number text,
    posted_on            date,
    constraint publication_pk primary key (organization, year)
);

create index publication_year_ix on publication (year, organization);

create table publication_revision (
    organization    text           not null,
    year            integer        not null,
    revision        integer        not null,
    -- Canonical JSON (RFC 8785) of every member but sha256, in exactly the bytes that were hashed; null once expunged.
    content         text,
    sha256          text           not null,
    previous_sha256 text,
    scope           text           not null,
    origin          text           not null,
    published_at    timestamptz(3) not null,
    published_by    text           not null,
    constraint publication_revision_pk primary key (organization, year, revision),
    constraint publication_revision_of_fk
        foreign key (organization, year) references publication (organization, year) deferrable initially deferred,
    constraint publication_revision_counts_from_1_ck check (revision >= 1),
    constraint publication_revision_hash_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint publication_revision_chain_ck check ((revision = 1) = (previous_sha256 is null)),
    constraint publication_revision_scope_ck check (scope in ('own', 'level', 'region', 'unknown')),
    constraint publication_revision_origin_ck check (origin in ('filed', 'imported'))
);

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
