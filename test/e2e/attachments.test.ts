import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ask, goTo, zh } from '#test/support/app-under-test.ts'
import { press, startForClicks } from '#test/support/screen-acts.ts'
import { smallTeam } from '#test/support/test-team.ts'

const words = zh.registers.attachments
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('a picture is attached by a dialog, shown by the system where it lies, not when it was changed, missed when it is gone, taken off', async () => {
  const { app, page, faults } = await startForClicks()
  await ask(page, 'settings.initTeam', { team: smallTeam })
  const values = { category: 'product', text: '柜门有划痕' }
  const { id } = await ask(page, 'registers.add', { register: 'problems', person: 'A01', values })
  const folder = mkdtempSync(join(tmpdir(), 'attachments-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [picture, program] = [join(folder, '划痕.png'), join(folder, 'setup.png')]
  writeFileSync(picture, Buffer.from(png, 'base64'))
  writeFileSync(program, 'MZ')
  const choose = (path: string): Promise<void> =>
    app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
      },
      [path],
    )
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { shown: path })
      return Promise.resolve('')
    }
  })

  await goTo(page, `problems?tab=log&id=${id}`)
  const section = page.getByRole('region', { name: words.title })
  await choose(program)
  await press(section, words.add)
  await page.locator('.ant-notification-notice').first().waitFor()
  await page.locator('.ant-notification-notice-close').first().click()
  expect(await ask(page, 'registers.attachments', { id })).toEqual([])

  await choose(picture)
  await press(section, words.add)
  await press(section, words.open('划痕.png'))
  const shown = () => app.evaluate(() => (globalThis as { shown?: string }).shown ?? '')
  await expect.poll(shown).toBe(picture)

  // A path alone names nothing, nor does another kind or another file under a known hash.
  const [known] = await ask(page, 'registers.attachments', { id })
  const { hash } = known ?? {}
  for (const [input, code] of [
    [{ path: picture }, 'invalid-input'],
    [{ path: picture, hash, kind: 'exe' }, 'invalid-input'],
    [{ path: picture, hash, kind: 'pdf' }, 'attachment-changed'],
    [{ path: program, hash, kind: 'png' }, 'attachment-changed'],
    [{ path: folder, hash, kind: 'png' }, 'attachment-missing'],
  ] as const) {
    const answer = await page.evaluate((asked) => window.zhangban.system('openAttachment', asked), input)
    expect(answer).toMatchObject({ ok: false, failure: { code } })
  }
  writeFileSync(picture, 'other')
  await press(section, words.open('划痕.png'))
  await page.getByText(zh.failures['attachment-changed'].happened()).waitFor()

  rmSync(picture)
  await goTo(page, 'problems?tab=log')
  await goTo(page, `problems?tab=log&id=${id}`)
  await section.getByText(words.missing).waitFor()
  await press(section, words.removeOf('划痕.png'))
  await page.locator('.ant-popconfirm').getByRole('button').last().click()
  await expect.poll(() => ask(page, 'registers.attachments', { id })).toEqual([])
  await page.getByRole('region', { name: zh.registers.entry.history }).getByText(words.takenOff('划痕.png')).waitFor()
  expect(faults).toEqual([])
})
