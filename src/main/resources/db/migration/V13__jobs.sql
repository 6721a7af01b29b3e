-- ZIPs of published files, which are read one after another when their sender has gone.

create table job (
    id          uuid           not null constraint job_pk primary key,
    kind        text           not null,
    -- Of the whole ZIP.
    sha256      text           not null,
    created_by  text           not null,
    created_at  timestamptz(3) not null,
    started_at  timestamptz(3),
    finished_at timestamptz(3),
    constraint job_kind_ck check (kind in ('imports')),
    constraint job_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    -- The same ZIP by the same sender is one job.
    constraint job_once_uq unique (created_by, sha256)
);

create table job_file (
    job       uuid    not null constraint job_file_job_fk references job (id) on delete cascade,
    number    integer not null,
    file_name text,
    -- Nothing for a file that was not unpacked.
    sha256    text,
    -- Until it was read.
    content   bytea,
    state     text    not null,
    import    uuid    constraint job_file_import_fk references import (id) on delete set null,
    -- Why it was not read, in both languages.
    problem   json,
    constraint job_file_pk primary key (job, number),
    constraint job_file_state_ck check (state in ('queued', 'read', 'unreadable', 'refused')),
    constraint job_file_content_ck check ((state = 'queued') = (content is not null)),
    constraint job_file_problem_ck check ((state in ('unreadable', 'refused')) = (problem is not null)),
    constraint job_file_name_ck check (char_length(file_name) between 1 and 200),
    constraint job_file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$')
);

alter table job_file alter column content set storage external;

create index job_file_queued_ix on job_file (job, number) where state = 'queued';
create index job_file_import_ix on job_file (import) where import is not null;
