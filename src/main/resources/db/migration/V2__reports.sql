-- The working desk: one report for an organization and a year, each section in a row of its own, so that two clerks
-- in different sections do not meet. Figures are kept as exact numbers in the section's JSON, blanks as null.
create table report (
    id           bigint      generated always as identity constraint report_pk primary key,
    organization text        not null constraint report_organization_fk references organization (code),
    year         integer     not null,
    form         text        not null,
    scope        text        not null,
    title        text        not null,
    preamble     text        not null,
    as_published jsonb       not null,
    status       text        not null,
    origin       text        not null,
    version      bigint      not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint report_organization_year_uq unique (organization, year),
    constraint report_year_ck check (year between 1000 and 9999),
    constraint report_scope_ck check (scope in ('own', 'level', 'region', 'unknown')),
    constraint report_status_ck
        check (status in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn')),
    constraint report_origin_ck check (origin in ('filed', 'imported'))
);

create index report_year_ix on report (year, organization);

create table report_section (
    report       bigint      not null constraint report_section_report_fk references report (id) on delete cascade,
    section      text        not null,
    content      jsonb       not null,
    version      bigint      not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint report_section_pk primary key (report, section)
);
