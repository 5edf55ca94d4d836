/** People, shops, shift kinds, plans and schemes, settings, imports, orders and decisions, the audit trail. */
export const firstNouns = `
create table shops (
  id integer primary key,
  name text not null unique,
  platform text not null
) strict;

create table people (
  id integer primary key,
  number text not null,
  number_folded text not null unique,
  name text not null,
  aliases text not null,
  team_group text not null,
  level text not null,
  role text not null,
  joined text,
  left_on text,
  base_salary integer,
  pin_hash text
) strict;

create table accounts (
  id integer primary key,
  person_id integer not null references people(id),
  shop_id integer not null references shops(id),
  account text not null,
  from_day text,
  to_day text
) strict;
create index accounts_by_person on accounts(person_id);

create table shift_kinds (
  code text primary key,
  name text not null,
  segments text not null,
  minimum integer not null,
  nightly integer not null,
  position integer not null,
  retired integer not null default 0
) strict;

create table leave (
  id integer primary key,
  person_id integer not null references people(id),
  from_day text not null,
  to_day text not null,
  kind text not null
) strict;

create table wishes (
  id integer primary key,
  person_id integer not null references people(id),
  day text not null,
  shift text not null,
  weight integer not null
) strict;

create table plans (
  id integer primary key,
  name text not null,
  from_month text not null,
  team_group text,
  body text not null,
  replaced_at text
) strict;

create table schemes (
  id integer primary key,
  name text not null,
  from_month text not null,
  team_group text,
  body text not null,
  replaced_at text
) strict;

create table settings (
  name text primary key,
  value text not null
) strict;

create table import_batches (
  id integer primary key,
  at text not null,
  by text not null,
  file text not null,
  sha256 text not null,
  bytes integer not null,
  kind text not null,
  preset text not null,
  container text not null,
  encoding text,
  shop_id integer not null references shops(id),
  rows_read integer not null,
  rows_new integer not null,
  rows_updated integer not null,
  rows_unchanged integer not null,
  rows_excluded integer not null,
  rows_rejected integer not null,
  reasons text not null,
  totals text not null,
  rejected_header text not null,
  fields text not null,
  seconds real not null,
  undone_at text
) strict;

create table import_rejects (
  batch_id integer not null references import_batches(id),
  row integer not null,
  code text not null,
  cells text not null,
  primary key (batch_id, row)
) strict, without rowid;

create table orders (
  id integer primary key,
  shop_id integer not null references shops(id),
  order_no text not null,
  parent_order_no text,
  status text not null,
  status_text text not null,
  buyer text,
  created_at text not null,
  paid_at text,
  shipped_at text,
  completed_at text,
  items_total integer,
  payable integer,
  postage integer,
  paid integer not null,
  refunded integer not null,
  quantity integer,
  memo text,
  flag text,
  buyer_note text,
  title text,
  product_id text,
  sku text,
  merchant_code text,
  close_reason text,
  batch_id integer not null references import_batches(id),
  unique (shop_id, order_no)
) strict;
create index orders_by_payment on orders(paid_at);
create index orders_by_completion on orders(completed_at);
create index orders_by_creation on orders(created_at);

-- What each batch said about an order: it brought it, changed it (before: as it was) or saw it unchanged.
create table order_changes (
  batch_id integer not null references import_batches(id),
  shop_id integer not null,
  order_no text not null,
  kind text not null,
  before text,
  primary key (shop_id, order_no, batch_id)
) strict, without rowid;
create index order_changes_by_batch on order_changes(batch_id);

-- Keyed by the platform's number, not by row, so that an undone and repeated import finds its decisions again.
create table order_decisions (
  id integer primary key,
  shop_id integer not null references shops(id),
  order_no text not null,
  shares text not null,
  reason text not null,
  at text not null,
  by text not null,
  revoked_at text,
  revoked_by text,
  revoke_reason text
) strict;
create index order_decisions_by_order on order_decisions(shop_id, order_no);

create table audit (
  id integer primary key,
  at text not null,
  by text not null,
  method text not null,
  summary text not null,
  previous text not null,
  hash text not null
) strict;
`
