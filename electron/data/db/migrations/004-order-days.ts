/**
 * One row a shop and day on which orders were made, with a version that grows with every change of these orders, their lines, refunds and
 * decisions: what is kept in memory about orders is kept by it.
 */
export const orderDays = `
create table order_days (
  shop_id integer not null,
  day text not null,
  version integer not null,
  primary key (shop_id, day)
) strict, without rowid;
insert into order_days select distinct shop_id, substr(created_at, 1, 10), 1 from orders;
`
