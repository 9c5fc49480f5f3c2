create table number (
  id text primary key,
  value int not null check (value >= 0),
  version bigint not null default 1,
  published_version bigint not null default 0
);
