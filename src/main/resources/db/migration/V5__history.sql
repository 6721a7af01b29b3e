-- Who did what to which report, when, from where and why; append-only.
create table report_history (
    id           bigint         generated always as identity constraint report_history_pk primary key,
    organization text           not null,
    year         integer        not null,
    at           timestamptz(3) not null,
    actor        text           not null,
    -- The caller's address and the id of the request; null for what the service does by itself.
    address      text,
    request_id   text,
    action       text           not null,
    reason       text,
    -- [{"pointer", "before", "after"}], what the action changed, cell by cell.
    changes      jsonb          not null,
    -- When changes and reason were taken from the entry, because what was published of the report had to be erased.
    erased_at    timestamptz(3),
    constraint report_history_changes_is_a_list_ck check (jsonb_typeof(changes) = 'array')
);

create index report_history_report_ix on report_history (organization, year, id);
create index report_history_at_ix on report_history (at);

-- Keeps entries as they were written. It guards against mistakes and against everybody who has ordinary SQL access, the
-- service included; whoever may drop triggers can do as he likes. Two things are allowed, each to a transaction that
-- says what it is there for (set_config('nianbao.purpose', ..., true)):
--
-- erasure    the content of an entry is taken out, once, and nothing else changes. The reason goes with it, since it
--            may quote what must not be known; the reason of an expunction itself stays
-- retention  an entry that is at least ten years old is deleted
create function report_history_guard() returns trigger
    language plpgsql
    as $$
        declare
            purpose constant text := current_setting('nianbao.purpose', true);
            erased  report_history;
        begin
            if tg_op = 'UPDATE' and purpose = 'erasure' and old.erased_at is null and new.erased_at is not null then
                erased := old;
                erased.changes := '[]';
                erased.reason := case when old.action = 'expunction' then old.reason end;
                erased.erased_at := new.erased_at;
                if new is not distinct from erased then
                    return new;
                end if;
            elsif tg_op = 'DELETE' and purpose = 'retention' and old.at < now() - interval '10 years' then
                return old;
            end if;
            raise exception 'report_history is append-only: % refused', tg_op using errcode = 'restrict_violation';
        end
    $$;

create trigger report_history_is_append_only
    before update or delete on report_history
    for each row execute function report_history_guard();

create trigger report_history_is_not_emptied
    before truncate on report_history
    for each statement execute function report_history_guard();

-- What a list shows of a value: the beginning of a long one.
create function report_history_brief(value jsonb) returns jsonb
    language sql immutable parallel safe
    return case when length(value #>> '{}') > 200 then to_jsonb(left(value #>> '{}', 200) || '…') else value end;

-- What a list shows of an entry's changes: the first 300, more than a form has cells, and long values shortened.
create function report_history_brief_changes(changes jsonb) returns jsonb
    language sql immutable parallel safe
    return (
        select coalesce(
            jsonb_agg(
                change || jsonb_build_object(
                    'before', report_history_brief(change -> 'before'),
                    'after', report_history_brief(change -> 'after'))
                order by position),
            '[]')
        from jsonb_array_elements(changes) with ordinality as list (change, position)
        where position <= 300);
