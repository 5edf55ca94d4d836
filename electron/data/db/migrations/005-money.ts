/**
 * Closed months with all that was paid in them, what was put right later, what the supervisor enters by hand, signatures on plans, appeals,
 * reminders of unpaid orders. Nothing here is deleted: rows are replaced, revoked or reopened.
 */
export const money = `
create table closings (
  id integer primary key,
  month text not null,
  at text not null,
  by text not null,
  -- what a list of closings shows: people, orders of the month, everybody's pay together
  people integer not null,
  orders integer not null,
  total integer not null,
  -- the month's run, summary, rules and sources as they were; people and orders have rows of their own
  body text not null,
  reopened_at text,
  reopened_by text,
  reopen_reason text
) strict;
create unique index standing_closings on closings(month) where reopened_at is null;

create table closing_people (
  closing_id integer not null references closings(id),
  person_id integer not null references people(id),
  number text not null,
  -- what later corrections are reckoned by: {plan, coefficient, rate, joined}
  terms text not null,
  -- the month, score card and sheet
  body text not null,
  primary key (closing_id, person_id)
) strict, without rowid;

-- One row an order paid or completed in the month: what its commission came from, and what it paid whom. What differs later is corrected.
create table closing_orders (
  closing_id integer not null references closings(id),
  shop_id integer not null,
  order_no text not null,
  status text not null,
  paid integer not null,
  postage integer,
  refunded integer not null,
  memo text,
  flag text,
  paid_at text,
  completed_at text,
  -- its refunds in after-sales files: amount, time and reason of each; empty when there are none
  refunds text not null,
  decision_id integer,
  -- whose it was, in the order of the shares: [{personId, share, line: {base, amount, extra} or null}]
  parts text not null,
  primary key (closing_id, shop_id, order_no)
) strict, without rowid;

-- Corrections that were paid in a closed month, by what they are for: 'order <month> <person> <shop> <number>' or 'entry <id>'.
create table closing_corrections (
  closing_id integer not null references closings(id),
  key text not null,
  person_id integer not null references people(id),
  amount integer not null,
  -- the correction as it was shown
  body text not null,
  primary key (closing_id, key)
) strict, without rowid;

create table month_checks (
  id integer primary key,
  month text not null,
  -- how many times the month had been closed: a look does not outlive a closing
  closings integer not null,
  at text not null,
  by text not null,
  findings text not null
) strict;
create index month_checks_by_month on month_checks(month);

-- Put right by hand or by the answer to an appeal.
create table corrections (
  id integer primary key,
  origin_month text not null,
  person_id integer not null references people(id),
  amount integer not null,
  kind text not null,
  note text not null,
  appeal_id integer references appeals(id),
  at text not null,
  by text not null
) strict;

create table month_inputs (
  id integer primary key,
  month text not null,
  person_id integer not null references people(id),
  body text not null,
  at text not null,
  by text not null,
  replaced_at text
) strict;
create unique index standing_month_inputs on month_inputs(month, person_id) where replaced_at is null;

create table plan_signatures (
  id integer primary key,
  plan_id integer not null references plans(id),
  person_id integer not null references people(id),
  signed_on text not null,
  at text not null,
  by text not null,
  revoked_at text
) strict;
create unique index standing_plan_signatures on plan_signatures(plan_id, person_id) where revoked_at is null;

create table appeals (
  id integer primary key,
  at text not null,
  by text not null,
  month text not null,
  person_id integer not null references people(id),
  matter text not null,
  shop_id integer references shops(id),
  order_no text,
  text text not null,
  evidence text not null,
  due text not null,
  state text not null,
  outcome text
) strict;
create index appeals_by_state on appeals(state);

create table appeal_notes (
  id integer primary key,
  appeal_id integer not null references appeals(id),
  at text not null,
  by text not null,
  what text not null,
  text text not null
) strict;
create index appeal_notes_by_appeal on appeal_notes(appeal_id);

-- By shop and number, so that an import undone and repeated finds its reminders again.
create table nudges (
  id integer primary key,
  shop_id integer not null references shops(id),
  order_no text not null,
  day text not null,
  person_id integer not null references people(id),
  result text not null,
  note text not null,
  at text not null,
  by text not null,
  taken_back_at text
) strict;
create unique index one_nudge_a_day on nudges(shop_id, order_no, day) where taken_back_at is null;
`
