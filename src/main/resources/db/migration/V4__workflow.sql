-- How a report comes from draft to law.
--
-- revision          the last published revision; a report that has one and is not published is being amended
-- amendment_reason  why it is being amended, until the amendment is published or discarded
-- source            where an imported report was published: {"url", "name", "sha256"}
alter table report
    add column revision         integer,
    add column amendment_reason text,
    add column source           jsonb,
    add constraint report_published_has_revision_ck
        check (revision is not null or status not in ('published', 'withdrawn'));

-- Who changed the present draft: nobody of them passes a gate.
create table report_author (
    report bigint not null constraint report_author_report_fk references report (id) on delete cascade,
    author text   not null,
    constraint report_author_pk primary key (report, author)
);

insert into report_author (report, author)
select id, updated_by from report
union
select report, updated_by from report_section;

-- What the reviewers decided about the present submission.
create table report_gate (
    report     bigint         not null constraint report_gate_report_fk references report (id) on delete cascade,
    gate       text           not null,
    decision   text           not null,
    comment    text,
    decided_by text           not null,
    decided_at timestamptz(3) not null,
    constraint report_gate_pk primary key (report, gate),
    constraint report_gate_decision_ck check (decision in ('passed', 'refused'))
);

-- Why the report was returned last, with what stood at the place then.
create table report_reason (
    report      bigint         not null constraint report_reason_report_fk references report (id) on delete cascade,
    id          text           not null,
    position    integer        not null,
    pointer     text           not null,
    text        text           not null,
    value       jsonb          not null,
    returned_by text           not null,
    returned_at timestamptz(3) not null,
    explanation text,
    constraint report_reason_pk primary key (report, id)
);

-- The clerk's explanations of findings and the reviewers' decisions. Each belongs to the values that the finding had
-- (values_digest); when they change it no longer counts.
create table report_explanation (
    report        bigint         not null constraint report_explanation_report_fk references report (id) on delete cascade,
    finding       text           not null,
    values_digest text           not null,
    text          text           not null,
    explained_by  text           not null,
    explained_at  timestamptz(3) not null,
    constraint report_explanation_pk primary key (report, finding)
);

create table report_decision (
    report        bigint         not null constraint report_decision_report_fk references report (id) on delete cascade,
    finding       text           not null,
    values_digest text           not null,
    decision      text           not null,
    reason        text           not null,
    decided_by    text           not null,
    decided_at    timestamptz(3) not null,
    constraint report_decision_pk primary key (report, finding),
    constraint report_decision_ck check (decision in ('accepted', 'dismissed'))
);
