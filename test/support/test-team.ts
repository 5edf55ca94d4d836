import type { TestHost } from './test-host.ts'

/** Two agents, one shop, one marginal plan: the smallest team that earns commission. */
export const smallTeam = {
  shops: [{ name: '示例旗舰店', platform: 'taobao' }],
  people: [
    { number: 'A01', name: '小美', aliases: ['小美'], group: '售前', joined: '2025-03-01', baseSalary: 350_000 },
    { number: 'A02', name: '阿强', aliases: ['阿强'], group: '售前' },
    { number: 'M01', name: '周敏', group: '管理', role: 'supervisor', pin: '2580' },
  ],
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

/** Fills a fresh database with the small team; returns the shop's id. */
export const fillSmallTeam = async ({ ask }: TestHost): Promise<number> => {
  await ask('settings.initTeam', { team: smallTeam })
  const [shop] = await ask('people.shops', {})
  if (!shop) throw new Error('no shop')
  return shop.id
}
