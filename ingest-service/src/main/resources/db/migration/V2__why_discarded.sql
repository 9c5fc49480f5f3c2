-- Why a person discarded what could not be read.
alter table quarantine add column decision text;
create index quarantine_of_source on quarantine (source, state, received_at desc, id desc);
