-- Documents are read and written whole, and the same evidence must give the same bytes: text, not jsonb.

-- What this service knows of an incident. A row without content is an incident whose entries came first.
create table incident (
    id               text primary key,
    version          bigint      not null default 0,
    content          text,
    status           text,
    restricted       boolean     not null default false,
    -- counts changes of the evidence; checked is the count the statements were last compared with
    changes          bigint      not null default 0,
    checked          bigint      not null default 0,
    -- counts erasures: a draft made from evidence of an older count is thrown away
    erasures         bigint      not null default 0,
    changed_at       timestamptz not null,
    -- when this service learnt of the resolution that holds, and whether its draft was asked for
    resolved_seen_at timestamptz,
    settled          boolean     not null default false
);
create index incident_unchecked on incident (id) where checked < changes;
create index incident_unsettled on incident (resolved_seen_at) where resolved_seen_at is not null and not settled;

create table entry (
    incident   text    not null,
    id         uuid    not null,
    version    bigint  not null,
    -- from which topic it came: a tombstone on the public topic does not remove what the restricted one says
    restricted boolean not null,
    content    text    not null,
    primary key (incident, id)
);

create table person (
    id      text primary key,
    version bigint not null,
    content text   not null
);

create table draft_job (
    id              uuid primary key,
    incident        text        not null,
    revision        int         not null,
    form            text        not null,
    engine          text        not null,
    since           timestamptz,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    state           text        not null check (state in ('waiting', 'running', 'done', 'failed')),
    attempts        int         not null default 0,
    -- grows with each claim; only the newest claim may finish the job
    fence           bigint      not null default 0,
    leased_until    timestamptz,
    result_revision int,
    failure         text,
    unique (incident, revision)
);
create index draft_job_open on draft_job (requested_at) where state in ('waiting', 'running');

-- Versions of drafts grow across an incident's revisions: the sequence is read under the incident's lock.
create sequence draft_version;

create table draft (
    id                uuid primary key,
    incident          text        not null,
    revision          int         not null,
    form              text        not null,
    engine            text        not null,
    engine_version    text        not null,
    model             text        not null default '',
    prompt            text        not null default '',
    evidence_hash     text        not null,
    -- the incident's count of changes it was made from
    changes           bigint      not null,
    restricted        boolean     not null,
    content           text        not null,
    -- by statement: hash and time of each line it rests on, as they were
    footings          text        not null,
    created_at        timestamptz not null,
    version           bigint      not null,
    published_version bigint      not null default 0,
    unique (incident, revision),
    unique (incident, form, evidence_hash, engine, engine_version, model, prompt)
);
create index draft_behind on draft (incident) where published_version < version;

create table postmortem (
    incident          text primary key,
    -- what people decided, the entity tag
    version           bigint  not null,
    -- every change, the sequence on the topic
    snapshot_version  bigint  not null,
    published_version bigint  not null default 0,
    state             text    not null,
    restricted        boolean not null,
    content           text    not null
);
create index postmortem_behind on postmortem (incident) where published_version < snapshot_version;

create table follow_up (
    incident          text primary key,
    version           bigint  not null,
    published_version bigint  not null default 0,
    content           text    not null
);
create index follow_up_behind on follow_up (incident) where published_version < version;

create table activity (
    seq       bigint generated always as identity primary key,
    id        uuid        not null unique,
    at        timestamptz not null,
    incident  text        not null,
    content   text        not null,
    -- activity on restricted incidents stays here
    open      boolean     not null,
    published boolean     not null default false
);
create index activity_behind on activity (seq) where open and not published;
create index activity_incident on activity (incident, seq);
