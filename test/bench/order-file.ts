import { taobaoCsv, taobaoXlsx, type TaobaoOrder, type TaobaoVersion } from '#test/fixtures/taobao-orders.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** Made-up orders of one month for ten agents, always the same. */
export const benchOrders = (count: number): TaobaoOrder[] =>
  Array.from({ length: count }, (_, index) => ({
    orderNo: `21355500${String(10_000_000_000 + index * 7)}`,
    createdAt: `2026-10-${two(1 + (index % 31))} ${two(8 + (index % 14))}:${two(index % 60)}:00`,
    paid: `${20 + (index % 900)}.${two(index % 100)}`,
    memo: index % 5 === 0 ? '' : `A${two(1 + (index % 10))} 发中通`,
  }))

/** The same orders as GBK csv and as workbook. */
export const benchFiles = async (
  count: number,
  version: TaobaoVersion = '2018',
): Promise<{ csv: Uint8Array; xlsx: Uint8Array }> => {
  const orders = benchOrders(count)
  return { csv: taobaoCsv(version, orders), xlsx: await taobaoXlsx(version, orders) }
}

/** Ten agents under one marginal plan. */
export const benchTeam = {
  shops: [{ name: '示例旗舰店', platform: 'taobao' }],
  people: Array.from({ length: 10 }, (_, index) => ({
    number: `A${two(index + 1)}`,
    name: `员工${index + 1}`,
    group: '售前',
  })),
  plans: [
    {
      name: '售前提成',
      from: '2026-01',
      group: '售前',
      tiers: {
        mode: 'marginal',
        steps: [
          [0, 5_000],
          [5_000_000, 8_000],
          [10_000_000, 10_000],
        ],
      },
    },
  ],
}
