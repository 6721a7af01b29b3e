-- Answers that were given under an Idempotency-Key. Each is written in the transaction of what it answers, so that
-- neither is there without the other.
create table idempotency_record (
    -- SHA-256 of caller, method, path and key.
    id          bytea          not null,
    -- SHA-256 of the body that was sent.
    body_digest bytea          not null,
    path        text           not null,
    created_at  timestamptz(3) not null,
    -- The answer. It is missing only while the transaction that writes it is under way.
    status      integer,
    headers     jsonb,
    body        bytea,
    constraint idempotency_record_pk primary key (id)
);

create index idempotency_record_created_ix on idempotency_record (created_at);
