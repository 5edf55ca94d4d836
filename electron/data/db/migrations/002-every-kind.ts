import { messagesTable } from './messages-table.ts'

/** Every kind of data a file can bring, one log of changes for all of them, batches without a shop, rejected rows by sheet. */
export const everyKind = `
create table import_batches_new (
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
  shop_id integer references shops(id),
  rows_read integer not null,
  rows_new integer not null,
  rows_updated integer not null,
  rows_unchanged integer not null,
  rows_excluded integer not null,
  rows_rejected integer not null,
  reasons text not null,
  totals text not null,
  accounts text not null,
  rejected_header text not null,
  fields text not null,
  seconds real not null,
  undone_at text
) strict;
insert into import_batches_new
select id, at, by, file, sha256, bytes, kind, preset, container, encoding, shop_id,
  rows_read, rows_new, rows_updated, rows_unchanged, rows_excluded, rows_rejected,
  (select json_group_array(json_set(r.value, '$.sheet', null)) from json_each(reasons) r),
  json_array(
    json_object('field', 'paid', 'unit', 'fen', 'stored', totals ->> 'paid', 'footer', totals ->> 'footerPaid'),
    json_object('field', 'refunded', 'unit', 'fen', 'stored', totals ->> 'refunded', 'footer', null)),
  '[]', rejected_header, json_object('orders', json(fields)), seconds, undone_at
from import_batches;
drop table import_batches;
alter table import_batches_new rename to import_batches;

create table import_rejects_new (
  batch_id integer not null references import_batches(id),
  sheet text not null,
  row integer not null,
  code text not null,
  cells text not null,
  primary key (batch_id, sheet, row)
) strict, without rowid;
insert into import_rejects_new select batch_id, '', row, code, cells from import_rejects;
drop table import_rejects;
alter table import_rejects_new rename to import_rejects;

-- What each batch said about a thing: it brought it, changed it (before: as it was) or saw it unchanged. Shop 0: the whole team's.
create table import_changes (
  batch_id integer not null references import_batches(id),
  target text not null,
  shop_id integer not null,
  key text not null,
  kind text not null,
  before text,
  primary key (target, shop_id, key, batch_id)
) strict, without rowid;
insert into import_changes select batch_id, 'orders', shop_id, order_no, kind, before from order_changes;
create index import_changes_by_batch on import_changes(batch_id);
drop table order_changes;

alter table orders add column after_sales text;
-- Only what is looked for: completed orders by their completion, unpaid ones by their creation. Every other entry slows an import down.
drop index orders_by_completion;
create index orders_by_completion on orders(completed_at) where completed_at is not null;
drop index orders_by_creation;
create index unpaid_orders_by_creation on orders(created_at) where status = 'unpaid';
alter table accounts add column shared integer not null default 0;

create table order_items (
  id integer primary key,
  shop_id integer not null references shops(id),
  key text not null,
  order_no text not null,
  item_no text,
  title text,
  product_id text,
  sku text,
  merchant_code text,
  quantity integer,
  price integer,
  paid integer,
  status_text text,
  after_sales text,
  batch_id integer not null references import_batches(id),
  unique (shop_id, key)
) strict;
create index order_items_by_order on order_items(shop_id, order_no);

create table sessions (
  id integer primary key,
  shop_id integer not null references shops(id),
  key text not null,
  account text not null,
  started_at text not null,
  session_id text,
  buyer text,
  ended_at text,
  first_response real,
  average_response real,
  messages_in integer,
  messages_out integer,
  satisfaction text,
  resolved integer,
  transcript text,
  length real,
  transferred_to text,
  team text,
  product_id text,
  topic text,
  batch_id integer not null references import_batches(id),
  unique (shop_id, key)
) strict;
create index sessions_by_start on sessions(started_at);

create table agent_figures (
  id integer primary key,
  shop_id integer not null references shops(id),
  key text not null,
  account text not null,
  day text not null,
  until text not null,
  figure text not null,
  value real not null,
  batch_id integer not null references import_batches(id),
  unique (shop_id, key)
) strict;
create index agent_figures_by_day on agent_figures(day, figure);

create table refunds (
  id integer primary key,
  shop_id integer not null references shops(id),
  key text not null,
  order_no text not null,
  refund_no text,
  amount integer not null,
  succeeded_at text not null,
  applied_at text,
  reason text,
  reason_kind text,
  status text,
  phase text,
  operator text,
  title text,
  note text,
  batch_id integer not null references import_batches(id),
  unique (shop_id, key)
) strict;
create index refunds_by_order on refunds(shop_id, order_no);
create index refunds_by_success on refunds(succeeded_at);

create table reviews (
  id integer primary key,
  shop_id integer not null references shops(id),
  key text not null,
  order_no text,
  review_no text,
  at text not null,
  grade integer,
  grade_text text,
  buyer text,
  text text,
  reply text,
  follow_up text,
  follow_up_at text,
  title text,
  product_id text,
  sku text,
  batch_id integer not null references import_batches(id),
  unique (shop_id, key)
) strict;
create index reviews_by_time on reviews(at);

-- Of the whole team: shop 0.
create table attendance (
  id integer primary key,
  shop_id integer not null,
  key text not null,
  person text not null,
  number text,
  day text not null,
  "in" text,
  "out" text,
  status text,
  minutes_late real,
  minutes_early real,
  shift text,
  minutes_worked real,
  batch_id integer not null references import_batches(id),
  unique (shop_id, key)
) strict;
create index attendance_by_day on attendance(day);

create table roster_days (
  id integer primary key,
  shop_id integer not null,
  key text not null,
  number text not null,
  day text not null,
  shift text not null,
  batch_id integer not null references import_batches(id),
  unique (shop_id, key)
) strict;
create index roster_days_by_day on roster_days(day);

${messagesTable}
`
