/**
 * Rule sets; and what is derived from messages: traits of chat days, order numbers in chats, the search index, words and questions by day.
 * Everything derived can be made anew from the messages; `chat_readiness` says for which days it is not made yet.
 */
export const chatsAndRuleSets = `
create table rule_sets (
  id integer primary key,
  code text not null,
  from_day text not null,
  body text not null,
  replaced_at text
) strict;

-- One row a shop and calendar day with messages. The version grows with every change; derived answers are kept by it.
create table chat_readiness (
  shop_id integer not null references shops(id),
  day text not null,
  version integer not null,
  is_ready integer not null,
  primary key (shop_id, day)
) strict, without rowid;
create index chat_days_to_prepare on chat_readiness(is_ready) where is_ready = 0;
insert into chat_readiness
select distinct a.shop_id, d.day, 1, 0 from chat_days d join chat_accounts a on a.id = d.account_id;

-- Bits of shared/rules/service/traits.ts; null: not read yet.
alter table chat_days add column traits integer;
create index chat_days_by_day on chat_days(day, account_id);

-- What was ordered on a day is asked for by every figure of conversion.
drop index unpaid_orders_by_creation;
create index orders_by_creation on orders(created_at);

-- Order numbers that stand in a chat.
create table chat_mentions (
  chat_day_id integer not null,
  order_no text not null,
  second integer not null,
  primary key (chat_day_id, order_no)
) strict, without rowid;
create index chat_mentions_by_order on chat_mentions(order_no);

-- Two neighbouring characters a word, and an index of first characters for questions of one; rowid = days since 1970 × 2^32 + message id, so that a page of hits is read newest day first.
create virtual table message_search using fts5(words, content = '', contentless_delete = 1, detail = none, prefix = 1, tokenize = "unicode61 remove_diacritics 0");
create table search_state (
  id integer primary key check (id = 1),
  -- every message up to this id is in the index
  indexed_to integer not null
) strict;
insert into search_state values (1, 0);

create table chat_words (
  shop_id integer not null,
  day text not null,
  product text not null,
  word text not null,
  chats integer not null,
  primary key (shop_id, day, product, word)
) strict, without rowid;

create table chat_questions (
  shop_id integer not null,
  day text not null,
  product text not null,
  key text not null,
  chats integer not null,
  -- the first message that asked it that day, and its wording
  message_id integer not null,
  text text not null,
  primary key (shop_id, day, product, key)
) strict, without rowid;

-- Chats with a buyer's line, with a question among them, by day and product.
create table chat_topics (
  shop_id integer not null,
  day text not null,
  product text not null,
  chats integer not null,
  asking integer not null,
  primary key (shop_id, day, product)
) strict, without rowid;
`
