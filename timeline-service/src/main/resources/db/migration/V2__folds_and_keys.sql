-- Which entry has a line that another line leads; an entry's own line is not listed.
create table entry_line (
    line  uuid primary key,
    entry uuid not null
);
create index entry_line_by_entry on entry_line (entry);

insert into entry_line (line, entry)
select cast(line ->> 'id' as uuid), e.id
from entry e, jsonb_array_elements(e.body -> 'lines') line
where not e.removed and cast(line ->> 'id' as uuid) <> e.id
on conflict do nothing;

-- Which signals carry a key: what a signal that belongs nowhere has in common with an incident.
create index signal_by_key on signal using gin ((body -> 'keys') jsonb_path_ops);
