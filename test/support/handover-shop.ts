import type { Handover, HandoverEntry } from '#shared/contract/handovers.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { openTestHost, type TestHost } from './test-host.ts'

/** PINs of the handover shop's people by their number. */
export const pins = { A01: '2580', A02: '1470', A03: '3690' } as const
export type Agent = keyof typeof pins

/** An item that says only what happened, and what else a test says of it. */
export const entry = (happened: string, more: Partial<HandoverEntry> = {}): HandoverEntry => ({
  kind: 'pending',
  shop: null,
  buyer: '',
  orderNo: '',
  happened,
  toDo: '',
  due: null,
  isUrgent: false,
  owner: null,
  ...more,
})

/** A shop whose three agents have PINs, without shift kinds, roster or imports. */
export interface HandoverShop extends TestHost {
  readonly open: (day: string, fromShift: string, toShift: string) => Promise<Handover>
  readonly write: (handover: number, happened: string, more?: Partial<HandoverEntry>) => Promise<Handover>
  readonly sign: (handover: number, agent: Agent, pin?: string) => Promise<Handover>
  /** both sides sign, A01 hands over to A02 unless told */
  readonly signBoth: (handover: number, outgoing?: Agent, incoming?: Agent) => Promise<Handover>
}

export const openHandoverShop = async (): Promise<HandoverShop> => {
  const host = await openTestHost()
  const { ask } = host
  const plain = { aliases: [], group: '', level: '', joined: null, baseSalary: null, accounts: [] }
  for (const [number, pin] of Object.entries(pins)) {
    const { id } = await ask('people.add', { ...plain, number, name: `客服${number}`, role: 'agent' })
    await ask('people.setPin', { id, pin })
  }
  const sign: HandoverShop['sign'] = (id, agent, pin = pins[agent]) => ask('handovers.sign', { id, agent, pin })
  return Object.assign(Object.create(host) as TestHost, {
    open: (day: string, fromShift: string, toShift: string) =>
      ask('handovers.open', { day: day as LocalDate, fromShift, toShift }),
    write: (handover: number, happened: string, more?: Partial<HandoverEntry>) =>
      ask('handovers.add', { handover, entry: entry(happened, more), source: null }),
    sign,
    signBoth: async (id: number, outgoing: Agent = 'A01', incoming: Agent = 'A02') => {
      await sign(id, outgoing)
      return sign(id, incoming)
    },
  })
}
