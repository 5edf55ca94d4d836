import { describe, expect, it } from 'vitest'
import { settingsValue, type Backup } from '#shared/contract/settings.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { fullMasking } from '#shared/rules/masking.ts'
import { DataDead, DataLostBar } from '#renderer/app/data-notice.tsx'
import { Frame } from '#renderer/app/frame.tsx'
import { Navigation } from '#renderer/app/navigation.tsx'
import { PaletteList } from '#renderer/app/palette-list.tsx'
import { screens } from '#renderer/app/screens.ts'
import { AboutList } from '#renderer/screens/settings/about-section.tsx'
import { AuditTable } from '#renderer/screens/settings/audit-panel.tsx'
import { BackupsPanel } from '#renderer/screens/settings/backups-panel.tsx'
import { BackupsTable } from '#renderer/screens/settings/backups-table.tsx'
import { DataPanel } from '#renderer/screens/settings/data-panel.tsx'
import { GeneralFields } from '#renderer/screens/settings/general-panel.tsx'
import { SettingsScreen } from '#renderer/screens/settings/settings-screen.tsx'
import { Findings } from '#renderer/screens/settings/verify-section.tsx'
import { DaysTable } from '#renderer/screens/today/days-table.tsx'
import { TodayScreen } from '#renderer/screens/today/today-screen.tsx'
import { TodayView } from '#renderer/screens/today/today-view.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'
import { busyDay, date, firstDay, servedDay } from './frame-fixtures.ts'

const nothing = (): void => undefined
const at = '2026-11-21 23:40:00' as LocalTime
const backups: readonly Backup[] = (['manual', 'daily', 'before-migration', 'before-restore'] as const).map(
  (reason, index) => ({
    file: `/backups/${index}.db`,
    at,
    bytes: 38_000_000,
    reason,
    isVerified: index !== 3,
  }),
)
const settings = settingsValue.parse({
  language: 'en',
  theme: 'system',
  zoom: 1,
  backupFolder: null,
  dayStartsAt: '00:00',
  ruleSet: 'house',
  targets: { firstResponseMean: 60, withinLimit: 0.9, replyRate: 0.95, conversion: null },
  masking: fullMasking,
  watchedFolder: null,
  keepChatsMonths: null,
})
const about = {
  version: '0.1.0',
  database: '/data/1.db',
  bytes: 41_000_000,
  schema: 3,
  backupFolder: '/data/2',
  isBackupFolderMissing: true,
  runtime: '45',
}
const runtime = { electron: '45', chromium: '144', node: '24' }
const finding = { check: 'integrity', isOk: true, detail: '0' } as const
const entry = { key: 'order-1', group: 'orders', title: '21355500', note: '', screen: 'orders', query: {} } as const
const audit = [{ id: 1, at, by: '1', method: 'orders.decide', summary: '2' }]

const views = {
  TodayScreen: <TodayScreen />,
  busyDay: <TodayView today={busyDay} newFiles={2} date={date} />,
  servedDay: <TodayView today={servedDay} newFiles={0} date={date} />,
  firstDay: <TodayView today={firstDay} newFiles={0} date={date} />,
  halfwayDay: <TodayView today={{ ...firstDay, shopCount: 1 }} newFiles={0} date={date} />,
  badCareDay: (
    <TodayView today={{ ...busyDay, planCount: 0, latestBackup: { at, isVerified: false } }} newFiles={0} date={date} />
  ),
  DaysTable: <DaysTable days={busyDay.days} onDay={() => undefined} />,
  SettingsScreen: <SettingsScreen />,
  GeneralFields: <GeneralFields settings={settings} onChange={nothing} />,
  WatchingFields: <GeneralFields settings={{ ...settings, watchedFolder: '/data/2' }} onChange={nothing} />,
  BackupsPanel: <BackupsPanel />,
  BackupsTable: <BackupsTable backups={backups} nameOf={(path) => path} onReveal={nothing} onRestore={nothing} />,
  DataPanel: <DataPanel />,
  AboutList: <AboutList about={about} runtime={runtime} onReveal={nothing} />,
  Findings: <Findings verified={{ isOk: true, findings: [finding] }} />,
  BadFindings: <Findings verified={{ isOk: false, findings: [{ ...finding, isOk: false }] }} />,
  AuditTable: <AuditTable lines={audit} />,
  Frame: <Frame settingsFailure={null} />,
  DeadFrame: <Frame settingsFailure={{ code: 'data-process-dead', details: {} }} />,
  Navigation: <Navigation current="today" onFind={nothing} onGuide={nothing} />,
  DataLostBar: <DataLostBar />,
  DataDead: <DataDead failure={null} backupFolder="/data/2" />,
  PaletteList: <PaletteList entries={[entry]} active={0} onActive={nothing} onOpen={nothing} />,
  EmptyPaletteList: <PaletteList entries={[]} active={0} onActive={nothing} onOpen={nothing} />,
}

// Paths of the fixture, names of programs, and the prompt that antd's own language table gives a time field.
const data = [
  '/backups/',
  '.db',
  '/data/',
  'orders-1122.xlsx',
  'Electron',
  'Chromium',
  'Node',
  'Select time',
  'Sun 22 Nov',
]

describe('frame, first screen and settings speak from the text tables alone', () => {
  it.each(Object.entries(views))('%s', (_name, view) => {
    const markup = inKeyLanguage(view)
    expect(markup).toContain('«')
    expect(leftOverWords(markup, data)).toEqual([])
  })
})

describe('what stands where', () => {
  it('navigation lists every screen once, in the order of a day, and marks the one shown', () => {
    const markup = inKeyLanguage(<Navigation current="imports" onFind={nothing} onGuide={nothing} />)
    const links = [...markup.matchAll(/href="#\/(\w+)"/g)].map((match) => match[1])
    expect(links).toEqual(screens.map(({ key }) => key))
    expect(links).toEqual([
      'today',
      'handovers',
      'roster',
      'chats',
      'orders',
      'quality',
      'problems',
      'meetings',
      'performance',
      'ledger',
      'people',
      'imports',
      'settings',
    ])
    expect(markup).toMatch(/aria-current="page"[^>]*>«app.screens.imports»/)
  })

  it('an empty app teaches and offers import, people, sample and the checklist', () => {
    const markup = inKeyLanguage(views.firstDay)
    for (const key of ['import', 'people', 'sample', 'text']) expect(markup).toContain(`«today.empty.${key}»`)
    for (const key of ['language', 'shop', 'people', 'import']) expect(markup).toContain(`«today.firstRun.${key}»`)
  })

  it('the checklist goes when its steps are done', () => {
    expect(inKeyLanguage(views.halfwayDay)).toContain('«today.firstRun.title»')
    expect(inKeyLanguage(views.busyDay)).not.toContain('«today.firstRun.title»')
  })

  it('every figure of the day is a link to its list', () => {
    const markup = inKeyLanguage(views.busyDay)
    for (const href of [
      '#/orders?month=2026-11',
      '#/orders?tab=commission&amp;month=2026-11',
      '#/orders?tab=contested&amp;month=2026-11',
      '#/orders?state=nobody&amp;month=2026-11',
      '#/orders?status=unpaid&amp;month=all',
      '#/imports',
      '#/settings?tab=backups',
      '#/people',
    ])
      expect(markup).toContain(`href="${href}"`)
    expect(markup).toContain('¥31,208.40')
    expect(markup).toContain('¥702,114.90')
    expect(markup).toContain('¥204,865.70')
  })

  it('a dead data process is shown in place of the screen, with the folder of the backups', () => {
    expect(inKeyLanguage(views.DeadFrame)).toContain('«app.data.deadTitle»')
    expect(inKeyLanguage(views.DataDead)).toContain('/data/2')
    expect(inKeyLanguage(views.DataDead)).toContain('«app.data.restart»')
  })
})
