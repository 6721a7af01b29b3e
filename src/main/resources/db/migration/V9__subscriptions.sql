-- Who is told of changes as they happen: the address they are sent to, how far it has come, and how it went.
create table subscription (
    id                uuid           not null constraint subscription_pk primary key,
    url               text           not null,
    -- Below which organization; null for the whole register.
    within            text           constraint subscription_within_fk references organization (code),
    description       text,
    -- What deliveries are signed with. It has to be known for that, so it stands here as it is.
    secret            text           not null,
    state             text           not null,
    -- Rises with every change by a caller.
    version           integer        not null,
    created_at        timestamptz(3) not null,
    created_by        text           not null,
    -- The last change that was received, by its place in the ledger.
    position          bigint         not null,
    token             bigint         not null,
    -- Rises when the position is set anew; what was sent before does not move it any more.
    replays           integer        not null default 0,
    received_at       timestamptz(3),
    -- Of the tries since something was received last.
    failures          integer        not null default 0,
    failing_since     timestamptz(3),
    failed_at         timestamptz(3),
    failure_reason    text,
    failure_status    integer,
    next_attempt_at   timestamptz(3) not null,
    -- While a delivery is under way: by whom, and until when nobody else tries.
    claim             uuid,
    claimed_until     timestamptz(3),
    constraint subscription_url_ck check (char_length(url) between 1 and 2000),
    constraint subscription_description_ck check (char_length(description) between 1 and 200),
    constraint subscription_secret_ck check (secret ~ '^[0-9a-f]{64}$'),
    constraint subscription_state_ck check (state in ('active', 'paused', 'suspended')),
    constraint subscription_failure_reason_ck check (failure_reason in ('rejected', 'unreachable'))
);

create index subscription_due_ix on subscription (next_attempt_at) where state = 'active';
