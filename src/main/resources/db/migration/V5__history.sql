-- Who did what to which report, when, from where and why; append-only.
create table report_history (
    id           bigint         generated always as identity constraint report_history_pk primary key,
    organization text           not null,
    year         integer        not null,
    at           timestamptz(3) not null,
    actor        text           not null,
    -- The caller's address and the id of the request.
    address      text,
    request_id   text,
    action       text           not null,
    reason       text,
    -- [{"pointer", "before", "after"}], what the action changed, cell by cell.
    changes      jsonb          not null
);

create index report_history_report_ix on report_history (organization, year, id);
