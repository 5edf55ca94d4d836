import { lazy, type LazyExoticComponent, type FunctionComponent } from 'react'
import type { Text } from '#shared/text/text.ts'

/** A place in the navigation: `key` is its route and the key of its label. */
export interface ScreenEntry {
  readonly key: keyof Text['app']['screens']
  readonly component: LazyExoticComponent<FunctionComponent>
}

/** Every screen there is, in the order of a day. */
export const screens: readonly ScreenEntry[] = [
  {
    key: 'today',
    component: lazy(async () => ({ default: (await import('#renderer/screens/today/today-screen.tsx')).TodayScreen })),
  },
  {
    key: 'handovers',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/handovers/handovers-screen.tsx')).HandoversScreen,
    })),
  },
  {
    key: 'roster',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/roster/roster-screen.tsx')).RosterScreen,
    })),
  },
  {
    key: 'chats',
    component: lazy(async () => ({ default: (await import('#renderer/screens/chats/chats-screen.tsx')).ChatsScreen })),
  },
  {
    key: 'orders',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/orders/orders-screen.tsx')).OrdersScreen,
    })),
  },
  {
    key: 'quality',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/quality/quality-screen.tsx')).QualityScreen,
    })),
  },
  {
    key: 'problems',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/problems/problems-screen.tsx')).ProblemsScreen,
    })),
  },
  {
    key: 'meetings',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/meetings/meetings-screen.tsx')).MeetingsScreen,
    })),
  },
  {
    key: 'performance',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/performance/performance-screen.tsx')).PerformanceScreen,
    })),
  },
  {
    key: 'ledger',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/ledger/ledger-screen.tsx')).LedgerScreen,
    })),
  },
  {
    key: 'people',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/people/people-screen.tsx')).PeopleScreen,
    })),
  },
  {
    key: 'imports',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/imports/imports-screen.tsx')).ImportsScreen,
    })),
  },
  {
    key: 'settings',
    component: lazy(async () => ({
      default: (await import('#renderer/screens/settings/settings-screen.tsx')).SettingsScreen,
    })),
  },
]
