/**
 * Messages of chats. A chat day is one buyer with one account on one calendar day; its messages carry only the second of that day.
 * Directions: 0 buyer, 1 agent, 2 auto, 3 system. Account '' = nobody answered.
 * A sighting is a run of message ids that one import had in its file, whether it brought them or found them there.
 */
export const messagesTable = `
create table chat_accounts (
  id integer primary key,
  shop_id integer not null references shops(id),
  name text not null,
  unique (shop_id, name)
) strict;

create table chat_buyers (
  id integer primary key,
  shop_id integer not null references shops(id),
  name text not null,
  unique (shop_id, name)
) strict;

create table chat_days (
  id integer primary key,
  account_id integer not null references chat_accounts(id),
  buyer_id integer not null references chat_buyers(id),
  day text not null,
  unique (account_id, day, buyer_id)
) strict;
create index chat_days_by_buyer on chat_days(buyer_id, day);

-- No foreign key to chat_days: looking the parent up costs a third of storing a million messages, and one store writes both.
create table messages (
  id integer primary key,
  chat_day_id integer not null,
  second integer not null,
  direction integer not null,
  text text not null,
  session text
) strict;
-- Carries all that response times are computed from: reading it, the texts stay untouched.
create index messages_by_chat_day on messages(chat_day_id, second, direction);

create table message_sightings (
  batch_id integer not null references import_batches(id),
  first_id integer not null,
  last_id integer not null,
  primary key (batch_id, first_id)
) strict, without rowid;
create index message_sightings_by_message on message_sightings(first_id, last_id);

create view message_lines as
select m.id, a.shop_id, a.name as account, b.name as buyer, d.day || ' ' || time(m.second, 'unixepoch') as sent_at,
       m.direction, m.text, m.session, d.id as chat_day_id
from messages m
join chat_days d on d.id = m.chat_day_id
join chat_accounts a on a.id = d.account_id
join chat_buyers b on b.id = d.buyer_id;
`
