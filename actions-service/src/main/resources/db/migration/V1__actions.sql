-- One row per follow-up. Columns are what is searched, locked or counted; the rest is one document.
create sequence action_number;

create table action (
  number bigint primary key,
  source_key text not null unique,
  status text not null,
  title text not null,
  quote text,
  category text not null,
  incident text,
  origin text not null,
  owner text,
  due_on date,
  overdue boolean not null default false,
  slips integer not null default 0,
  restricted boolean not null default false,
  demo boolean not null default false,
  withdrawn boolean not null default false,
  details text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  published_version bigint not null default 0
);
create index action_status on action (status, number);
create index action_owner on action (owner, status, number);
create index action_incident on action (incident, number);
create index action_due on action (due_on) where due_on is not null;
create index action_updated on action (updated_at);
create index action_behind on action (number) where published_version < version;

-- Decisions on their way to the activity topic; kept, since history is append-only.
create table activity (
  id uuid primary key,
  at timestamptz not null,
  by_whom text not null,
  what text not null,
  action text not null,
  incident text,
  reason text,
  restricted boolean not null,
  details text not null,
  seq bigint generated always as identity,
  published boolean not null default false
);
create index activity_behind on activity (seq) where not published;

-- Copies of what other services publish: people, incidents, who may see restricted ones.
create table person (
  id text primary key,
  name text not null,
  teams text[] not null,
  version bigint not null
);

create table incident (
  label text primary key,
  title text not null,
  services text[] not null,
  severity text,
  restricted boolean not null,
  lead text,
  people text[] not null,
  version bigint not null,
  postmortem_version bigint not null default 0,
  followups_version bigint not null default 0
);

-- What was said in timelines, only to know what an erasure takes away; removed with it.
create table line_text (
  incident text not null,
  line uuid not null,
  texts text[] not null,
  version bigint not null,
  primary key (incident, line)
);

-- What a key was answered with, as references: an answer is rendered again from what is there now.
create table idempotency (
  caller text not null,
  key text not null,
  request_hash text not null,
  status integer,
  numbers text,
  left_out integer not null default 0,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_age on idempotency (created_at);
