-- Where an import goes on, which file it is of, and whose disk that file is on.
alter table imports add column name text;
alter table imports add column team text not null default '';
alter table imports add column folder uuid;
alter table imports add column kept boolean not null default false;
alter table imports add column sha256 text;
alter table imports add column total_bytes bigint not null default 0;
alter table imports add column bytes bigint not null default 0;
alter table imports add column at bigint not null default 0;
alter table imports add column within bigint not null default 0;
alter table imports add column running_millis bigint not null default 0;

update imports
set state = 'failed', finished_at = now(), detail = 'It was under way when Debrief was upgraded; import it again.'
where state in ('waiting', 'running');

create index imports_of_file on imports (sha256, started_at desc);
create index imports_listed on imports (started_at desc, id desc);
create index imports_unfinished on imports (folder, started_at) where state in ('queued', 'running');

-- What could not be read of an import's file.
create table import_problems (
    import_id uuid not null references imports (id) on delete cascade,
    number    integer not null,
    place     text not null,
    why       text not null,
    primary key (import_id, number)
);
