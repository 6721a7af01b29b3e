-- Reports that were made here from a roll-up, and what stood in it. They go with the draft; what was published of it
-- stays on the desk, and so do they.
create table compilation (
    report      bigint         not null constraint compilation_pk primary key
        constraint compilation_of_fk references report (id) on delete cascade,
    -- Whose figures were added: those of published reports.
    stage       text           not null constraint compilation_stage_ck check (stage in ('published')),
    -- How far the ledger had come.
    position    bigint         not null,
    -- The hashes of the sources, as numbers, added up modulo 2^256. The roll-up has another one when a source changed.
    digest      numeric(78)    not null,
    compiled_at timestamptz(3) not null
);

create table compilation_source (
    report       bigint  not null constraint compilation_source_of_fk references compilation (report) on delete cascade,
    organization text    not null,
    revision     integer not null,
    sha256       text    not null,
    constraint compilation_source_pk primary key (report, organization)
);
