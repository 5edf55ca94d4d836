/**
 * One place for all registers, quality's lists, samples and scores, meetings, and who looked at what. Nothing in these tables is deleted: a
 * correction keeps the old text in `register_events`, a corrected score stays and is replaced by a newer one.
 */
export const registerTables = `
-- \`fields\`: the values as JSON, people by their ids. \`words\`: what a search goes through, folded. \`source\`: the key of what it came from.
-- \`due_from\`: from when days and hours count; \`is_due_set\`: somebody said when it is due.
create table register_entries (
  id integer primary key,
  register text not null,
  state text not null,
  at text not null,
  by text not null,
  person_id integer references people(id),
  owner_id integer references people(id),
  due text,
  due_from text not null,
  is_due_set integer not null default 0,
  words text not null,
  fields text not null,
  order_no text,
  buyer text,
  source text,
  reopened integer not null default 0,
  closed_at text,
  changed_at text not null
) strict;
-- Counts are made from this index alone.
create index register_entries_by_state on register_entries(register, state, closed_at, due, at, person_id, owner_id);
create index register_entries_by_time on register_entries(register, at, id);
create index open_register_entries on register_entries(register, due) where closed_at is null;
-- What is left to do first, by when it is due; then what is done, newest first.
create index register_entries_in_order on register_entries(
  register, (closed_at is not null), (case when closed_at is null then coalesce(due, '~') end), at desc, id desc);
create index register_entries_by_order on register_entries(order_no) where order_no is not null;
create index register_entries_by_buyer on register_entries(buyer) where buyer is not null;
create unique index register_entries_by_source on register_entries(source) where source is not null;

-- What happened to an entry; \`fields\`: what they said before a correction, or what a move filled.
create table register_events (
  id integer primary key,
  entry_id integer not null references register_entries(id),
  at text not null,
  by text not null,
  what text not null check (what in ('made', 'corrected', 'moved', 'noted')),
  move text,
  from_state text,
  to_state text,
  text text not null,
  fields text not null
) strict;
create index register_events_by_entry on register_events(entry_id);

create table register_links (
  id integer primary key,
  entry_id integer not null references register_entries(id),
  kind text not null,
  other_id integer,
  key text
) strict;
create index register_links_by_entry on register_links(entry_id);
create index register_links_by_other on register_links(kind, other_id);

-- Files beside the database, each under the hash of what is in it; taken off, row and file stay.
create table register_attachments (
  id integer primary key,
  entry_id integer not null references register_entries(id),
  name text not null,
  path text not null,
  kind text not null,
  bytes integer not null,
  hash text not null,
  at text not null,
  by text not null,
  removed_at text
) strict;
create index register_attachments_by_entry on register_attachments(entry_id);

create table register_drafts (
  register text not null,
  entry_id integer not null,
  body text not null,
  at text not null,
  primary key (register, entry_id)
) strict, without rowid;

-- Imported refunds and reviews nobody wants to follow.
create table care_drops (
  key text primary key,
  at text not null,
  by text not null
) strict, without rowid;

create table knowledge_copies (
  entry_id integer not null references register_entries(id),
  day text not null,
  person_id integer references people(id),
  copies integer not null
) strict;
create unique index knowledge_copies_by_day on knowledge_copies(entry_id, day, coalesce(person_id, 0));

create table quality_lists (
  version integer primary key,
  at text not null,
  by text not null,
  note text not null,
  body text not null
) strict;

create table quality_exceptions (
  id integer primary key,
  rule text not null,
  word text not null,
  scope text not null check (scope in ('line', 'phrase')),
  text text not null,
  at text not null,
  by text not null,
  reason text not null,
  revoked_at text
) strict;

create table quality_verdicts (
  key text primary key,
  verdict text not null check (verdict in ('right', 'false')),
  exception_id integer references quality_exceptions(id),
  at text not null,
  by text not null
) strict, without rowid;

-- The columns of \`plans\` and \`schemes\`.
create table quality_forms (
  id integer primary key,
  name text not null,
  from_month text not null,
  team_group text,
  body text not null,
  replaced_at text
) strict;

create table quality_samples (
  id integer primary key,
  month text not null,
  seed text not null,
  at text not null,
  by text not null,
  body text not null
) strict;
create index quality_samples_by_month on quality_samples(month);

-- Chats by names, so that an import undone and repeated finds them again.
create table quality_sample_chats (
  sample_id integer not null references quality_samples(id),
  place integer not null,
  shop_id integer not null references shops(id),
  account text not null,
  buyer text not null,
  day text not null,
  person_id integer not null references people(id),
  shift text,
  primary key (sample_id, place)
) strict, without rowid;

create table quality_scores (
  id integer primary key,
  shop_id integer not null references shops(id),
  account text not null,
  buyer text not null,
  day text not null,
  person_id integer not null references people(id),
  sample_id integer references quality_samples(id),
  form text not null,
  marks text not null,
  score real not null,
  is_fatal integer not null,
  comment text not null,
  improvement text not null,
  at text not null,
  by text not null,
  acknowledged_at text,
  replaces integer references quality_scores(id),
  replaced_by integer references quality_scores(id),
  withdrawn_at text,
  reason text not null default ''
) strict;
create index quality_scores_by_day on quality_scores(day);
create index quality_scores_by_person on quality_scores(person_id, day);

create table quality_drafts (
  key text primary key,
  body text not null,
  at text not null
) strict, without rowid;

create table meetings (
  week text primary key,
  held_at text,
  held_by text,
  pack text,
  minutes text not null
) strict, without rowid;

create table meeting_minutes (
  id integer primary key,
  week text not null references meetings(week),
  at text not null,
  by text not null,
  text text not null
) strict;

create table meeting_words (
  week text not null references meetings(week),
  person_id integer not null references people(id),
  done text not null,
  better text not null,
  at text not null,
  primary key (week, person_id)
) strict, without rowid;

create table meeting_sign_ins (
  week text not null references meetings(week),
  person_id integer not null references people(id),
  state text not null,
  at text not null,
  primary key (week, person_id)
) strict, without rowid;

create table access_log (
  id integer primary key,
  at text not null,
  by text not null,
  what text not null,
  subject text not null,
  reason text not null
) strict;

-- What was removed of chats, a row a piece of a purge and one at its end: \`before_day\` is the first day that was to stay, \`through_day\` the
-- last one that is gone. \`outcome\`: null of a piece; of an end, done (file rewritten), left (done, file not rewritten) or stopped.
create table purges (
  id integer primary key,
  run integer not null,
  at text not null,
  by text not null,
  before_day text not null,
  through_day text,
  messages integer not null,
  chats integer not null,
  buyers integer not null,
  sessions integer not null,
  imports text not null,
  outcome text check (outcome in ('done', 'left', 'stopped'))
) strict;
create trigger purges_stay before delete on purges begin select raise(abort, 'what was removed stays on record'); end;
create trigger purges_are_final before update on purges begin select raise(abort, 'what was removed stays on record'); end;

-- What an appeal is against besides an order: a quality score or an entry of a register.
alter table appeals add column subject_kind text;
alter table appeals add column subject_id integer;
create index appeals_by_subject on appeals(subject_kind, subject_id) where subject_id is not null;
`
