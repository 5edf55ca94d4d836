import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { button, inOneRun, press, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'
import { freshFolder } from '#test/support/test-host.ts'

const words = zh.settings.backups

const damage = (data: string): void => {
  writeFileSync(join(data, 'zhangban.db'), 'spilt coffee')
  for (const log of ['-wal', '-shm']) rmSync(join(data, `zhangban.db${log}`), { force: true })
}

test('a damaged file is replaced by the newest copy in the chosen folder; a folder that is gone is said', async () => {
  const data = freshFolder()
  const stick = join(freshFolder(), 'stick')
  mkdirSync(stick)
  await inOneRun(data, async (page) => {
    await ask(page, 'settings.initTeam', { team: smallTeam })
    await ask(page, 'settings.change', { backupFolder: stick })
    await goTo(page, 'settings?tab=backups')
    await press(page, words.make)
    await page.getByRole('row').filter({ hasText: words.reasons.manual }).first().waitFor()
  })
  damage(data)
  const { page } = await startForClicks({ data })
  await goTo(page, 'settings?tab=backups')
  await page.getByText(stick, { exact: true }).first().waitFor()
  const row = page.getByRole('row').filter({ hasText: words.reasons.manual })
  renameSync(stick, `${stick}-pulled-out`)
  await page.reload()
  await goTo(page, 'settings?tab=backups')
  await page.getByText(words.folderMissing).waitFor()
  expect(await row.count()).toBe(0)
  renameSync(`${stick}-pulled-out`, stick)
  await page.reload()
  await goTo(page, 'settings?tab=backups')
  await button(row, words.restore).click()
  await press(page.getByRole('dialog').filter({ hasText: words.restoreTitle }), words.restoreYes)
  await page.getByText(words.restored, { exact: true }).first().waitFor()
  expect((await ask(page, 'people.list', {})).map(({ number }) => number)).toContain('A01')
  expect(await page.getByText(words.folderMissing).count()).toBe(0)
})
