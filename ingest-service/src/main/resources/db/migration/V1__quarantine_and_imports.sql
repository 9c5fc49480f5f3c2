-- What was authentic but could not be read, by us or by a service that reads topics; secrets are gone.
create table quarantine (
    id           uuid primary key,
    source       text not null,
    stage        text not null,
    reason       text not null,
    detail       text not null,
    received_at  timestamptz not null,
    content_type text,
    headers      jsonb not null,
    body         text not null,
    encoding     text not null,
    state        text not null default 'open',
    decided_by   text,
    decided_at   timestamptz
);

create index quarantine_listed on quarantine (state, received_at desc, id desc);

-- Imports and how far they came.
create table imports (
    id          uuid primary key,
    format      text not null,
    source      text not null,
    state       text not null,
    read        bigint not null default 0,
    accepted    bigint not null default 0,
    skipped     bigint not null default 0,
    problems    bigint not null default 0,
    detail      text,
    started_by  text not null,
    started_at  timestamptz not null,
    updated_at  timestamptz not null,
    finished_at timestamptz
);
