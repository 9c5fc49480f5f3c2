-- What sources told us: the archive from which every timeline can be computed again.
-- A row whose text was erased or whose time was over stays as a mark, so that a replay does not bring it back.
create table signal (
    id          uuid primary key,
    line        uuid        not null,
    source      text        not null,
    source_type text        not null,
    kind        text        not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    stored_at   timestamptz not null,
    body        jsonb       not null,
    held        boolean     not null,
    erased_at   timestamptz,
    expired_at  timestamptz
);
create index signal_by_line on signal (line);

-- What the projector has not taken yet; again: it had, but the signal turned out to have been received earlier.
create table arrival (
    seq    bigint generated always as identity primary key,
    signal uuid    not null,
    again  boolean not null
);
create index arrival_by_signal on arrival (signal);

-- Where each projected signal belongs; without an incident it is unassigned.
-- What is held comes from a channel nobody knows yet: unseen until it is assigned, erased when its time is over.
create table assignment (
    signal      uuid primary key references signal (id),
    incident    uuid,
    occurred_at timestamptz not null,
    stored_at   timestamptz not null,
    held        boolean     not null
);
create index assignment_by_incident on assignment (incident, occurred_at) where incident is not null;
create index assignment_unassigned on assignment (occurred_at desc, signal desc) where incident is null and not held;
create index assignment_expiring on assignment (held, stored_at) where incident is null;

-- Lines whose text is gone for good.
create table erased_line (
    line      uuid primary key,
    erased_at timestamptz not null,
    person    text
);

-- What is known of chat channels.
create table channel (
    key   text primary key,
    name  text,
    bound boolean not null default false
);

-- What people decided, append-only, and the few inputs the service writes itself.
create table ruling (
    id          uuid primary key,
    type        text        not null,
    recorded_at timestamptz not null,
    person      text        not null,
    incident    uuid,
    line        uuid,
    body        jsonb       not null,
    projected   boolean     not null default false,
    published   boolean     not null default false
);
create index ruling_by_incident on ruling (incident, recorded_at);
create index ruling_by_line on ruling (line, recorded_at);
create index ruling_unprojected on ruling (recorded_at, id) where not projected;
create index ruling_unpublished on ruling (recorded_at, id) where not published;

create sequence incident_number;
create sequence change_number;

-- Incidents. One that joined another keeps its row and says where it went; one that never was says gone.
create table incident (
    uuid              uuid primary key,
    number            bigint      not null unique,
    title             text        not null,
    severity          text,
    status            text        not null,
    services          text[]      not null,
    restricted        boolean     not null,
    access            text[]      not null,
    started_at        timestamptz not null,
    ended_at          timestamptz,
    entries           int         not null,
    digest            text        not null,
    body              jsonb       not null,
    merged_into       uuid,
    gone              boolean     not null default false,
    changed_at        timestamptz not null,
    version           bigint      not null,
    published_version bigint      not null default 0,
    published_restricted boolean  not null default false
);
create index incident_by_start on incident (started_at desc, uuid desc);
create index incident_behind on incident (changed_at) where version > published_version;

-- Which incident has what opened it; rulings name openers.
create table opener (
    opener   uuid primary key,
    incident uuid not null
);
create index opener_by_incident on opener (incident);

-- Entries in their total order. What is no more keeps its row, without its text, as a mark for readers of changes.
create table entry (
    incident          uuid        not null,
    id                uuid        not null,
    at                timestamptz not null,
    depth             int         not null,
    source_rank       int         not null,
    kind              text        not null,
    sources           text[]      not null,
    body              jsonb,
    removed           boolean     not null default false,
    change            bigint      not null,
    changed_at        timestamptz not null,
    version           bigint      not null,
    published_version bigint      not null default 0,
    published_restricted boolean  not null default false,
    primary key (incident, id)
);
create index entry_in_order on entry (incident, at, depth, source_rank, id) where not removed;
create index entry_by_change on entry (incident, change);
create index entry_behind on entry (change) where version > published_version;

-- Who is who.
create table person (
    id                text primary key,
    name              text    not null,
    email             text,
    ids               jsonb   not null,
    teams             text[]  not null,
    roles             text[]  not null,
    demo              boolean not null,
    changed_at        timestamptz not null,
    version           bigint  not null,
    published_version bigint  not null default 0
);
create index person_behind on person (id) where version > published_version;

-- Recomputations of all timelines from the archive.
create table rebuild (
    id          uuid primary key,
    asked_at    timestamptz not null,
    asked_by    text        not null,
    state       text        not null,
    finished_at timestamptz,
    result      jsonb
);

-- How far the one projector is: whoever writes a round moves it on, so two never write on the same state.
create table projection (
    one   boolean primary key default true check (one),
    round bigint not null
);
insert into projection (round) values (0);
