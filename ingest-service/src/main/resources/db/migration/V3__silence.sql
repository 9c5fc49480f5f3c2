-- What arrived from each source in each five minutes, from all replicas: how regularly it is heard.
create table arrivals (
    source         text not null,
    slot           timestamptz not null,
    deliveries     bigint not null,
    signals        bigint not null,
    first_at       timestamptz not null,
    last_at        timestamptz not null,
    last_signal_at timestamptz,
    primary key (source, slot)
);

-- Which incidents are open, from their topic.
create table incident_states (
    id         text primary key,
    version    bigint not null,
    open       boolean not null,
    started_at timestamptz not null
);

create index incidents_open on incident_states (started_at) where open;

-- Silences that were told to an incident's timeline, and when they ended.
create table silences (
    source   text not null,
    since    timestamptz not null,
    incident text not null,
    told_at  timestamptz not null,
    ended_at timestamptz,
    primary key (source, since, incident)
);

create index silences_open on silences (since) where ended_at is null;
