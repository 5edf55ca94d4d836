/**
 * The roster as it is planned by hand, what hangs on the wall, requests, needs, attendance by hand – and handovers with their chain. What people
 * signed is never deleted: it lies frozen in `chain`.
 */
export const rosters = `
alter table shift_kinds add column colour text;
alter table shift_kinds add column paid_minutes integer;
alter table shift_kinds add column skill text;
alter table shift_kinds add column handover_to text;

-- What somebody was given for a day by hand; shift null: planned nothing. It is the last word unless an import after \`after_batch\` spoke of the day.
create table roster_cells (
  person_id integer not null references people(id),
  day text not null,
  shift text,
  after_batch integer not null,
  at text not null,
  by text not null,
  primary key (person_id, day)
) strict, without rowid;
create index roster_cells_by_day on roster_cells(day);

create table roster_marks (
  person_id integer not null references people(id),
  day text not null,
  is_locked integer not null,
  note text not null,
  primary key (person_id, day)
) strict, without rowid;

-- Months as they were hung up, whole: [[number, day, shift], …].
create table roster_versions (
  month text not null,
  version integer not null,
  at text not null,
  by text not null,
  reason text not null,
  cells text not null,
  primary key (month, version)
) strict, without rowid;

create table roster_requests (
  id integer primary key,
  kind text not null check (kind in ('leave', 'swap', 'overtime')),
  person_id integer not null references people(id),
  from_day text not null,
  to_day text not null,
  leave_kind text,
  minutes integer,
  other_id integer references people(id),
  other_day text,
  own_shift text,
  other_shift text,
  reason text not null default '',
  state text not null check (state in ('asked', 'approved', 'refused', 'withdrawn')),
  asked_at text,
  own_consent_at text,
  other_consent_at text,
  decided_at text,
  decided_by text,
  note text not null default ''
) strict;
create index roster_requests_by_day on roster_requests(from_day);
insert into roster_requests (kind, person_id, from_day, to_day, leave_kind, state)
  select 'leave', person_id, from_day, to_day, kind, 'approved' from leave order by id;
drop table leave;

create table shop_events (
  day text primary key,
  name text not null
) strict, without rowid;

-- People needed in each half-hour of a day: 48 numbers.
create table roster_needs (
  day text primary key,
  people text not null
) strict, without rowid;

create table attendance_entries (
  person_id integer not null references people(id),
  day text not null,
  came text,
  went text,
  is_absent integer not null,
  note text not null,
  at text not null,
  by text not null,
  primary key (person_id, day)
) strict, without rowid;
create index attendance_entries_by_day on attendance_entries(day);

create table pin_tries (
  person_id integer primary key references people(id),
  failed integer not null,
  last_at text not null
) strict;

-- \`at\`: when the next shift was to take over, as the shift kinds were when it was opened; null: there were no such kinds.
create table handovers (
  id integer primary key,
  day text not null,
  from_shift text not null,
  to_shift text not null,
  at text,
  opened_at text not null,
  opened_by text not null,
  outgoing_id integer references people(id),
  outgoing_at text,
  incoming_id integer references people(id),
  incoming_at text,
  unique (day, from_shift, to_shift)
) strict;

create table handover_items (
  id integer primary key,
  handover_id integer not null references handovers(id),
  kind text not null,
  shop text,
  buyer text not null,
  order_no text not null,
  happened text not null,
  to_do text not null,
  due text,
  is_urgent integer not null,
  owner_id integer references people(id),
  source text,
  added_at text not null,
  added_by text not null,
  closed_at text,
  closed_by text,
  outcome text
) strict;
create index handover_items_by_handover on handover_items(handover_id);
create index open_handover_items on handover_items(id) where closed_at is null;

-- Notes on an item, its closing and reopening, and what it said before it was changed.
create table handover_notes (
  id integer primary key,
  item_id integer not null references handover_items(id),
  handover_id integer not null references handovers(id),
  kind text not null check (kind in ('note', 'changed', 'closed', 'reopened')),
  at text not null,
  by text not null,
  text text not null
) strict;
create index handover_notes_by_item on handover_notes(item_id);

-- Which items a signed handover handed over: their receivers.
create table handover_passed (
  handover_id integer not null references handovers(id),
  item_id integer not null references handover_items(id),
  primary key (handover_id, item_id)
) strict, without rowid;
create index handover_passed_by_item on handover_passed(item_id);

create table handover_drops (
  key text primary key,
  handover_id integer not null references handovers(id),
  at text not null,
  by text not null
) strict, without rowid;

create table handover_drafts (
  handover_id integer primary key references handovers(id),
  body text not null,
  at text not null
) strict;

create table handover_remarks (
  id integer primary key,
  handover_id integer not null references handovers(id),
  at text not null,
  by text not null,
  person_id integer references people(id),
  text text not null
) strict;

-- The chain: each link is the frozen text of a signed handover or a remark, its hash made of the one before and that text.
create table chain (
  place integer primary key,
  kind text not null check (kind in ('handover', 'remark')),
  handover_id integer not null,
  remark_id integer,
  body text not null,
  previous text not null,
  hash text not null
) strict;
`
