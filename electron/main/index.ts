import { mkdirSync } from 'node:fs'
import { app, BrowserWindow, ipcMain } from 'electron'
import type { Language } from '#shared/contract/settings.ts'
import { texts } from '#shared/text/text.ts'
import { commandIn, printJobIn, runCommand, type PrintJob } from './command-line.ts'
import { DataSupervisor } from './data-supervisor.ts'
import { runHeadless, wayOf } from './headless.ts'
import { setMenu } from './menu.ts'
import { databasePath } from './places.ts'
import { isOwnFrame, protect, registerScheme } from './protection.ts'
import { printToPdf } from './printing.ts'
import { answerSystemCalls } from './system-calls.ts'
import { openWindow } from './window.ts'

const args = process.argv.slice(1)
const job = printJobIn(args)
const command = job === null ? commandIn(args) : null

const { platform, env } = process
const way = wayOf({ platform, env, args, isWindowless: job !== null || command !== null })
if (way === 'headless') process.exit(await runHeadless(args))
if (way === 'impossible') {
  process.stderr.write(`${texts['zh-CN'].app.noDisplay}\n${texts.en.app.noDisplay}\n`)
  process.exit(1)
}

app.setName('Zhangban')
const chosenFolder = process.env['ZHANGBAN_DATA']
if (chosenFolder) {
  mkdirSync(chosenFolder, { recursive: true })
  app.setPath('userData', chosenFolder)
}
// No host is ever looked up, whatever part of Chromium would like to.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
// A page for a PDF needs no graphics card, and Chromium now and then stops while it looks for one that is not there.
if (job !== null) app.disableHardwareAcceleration()
registerScheme()

const contents = () => BrowserWindow.getAllWindows().map((window) => window.webContents)

const mainWindow = (): BrowserWindow | null =>
  BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null

const setLanguage = (language: Language): void => setMenu(texts[language].app.menu, app.isPackaged, mainWindow)

const serve = (database: string): DataSupervisor => {
  const data = new DataSupervisor({ database, windows: contents })
  ipcMain.on('want-port', (event) => {
    if (isOwnFrame(event.senderFrame)) data.handOutTo(event.sender)
  })
  answerSystemCalls({ restartData: () => data.restart(), setLanguage })
  return data
}

/** Prints one document and ends: status 0 and the result as JSON, or 1 and the failure. */
const runPrintJob = async ({ database, language, ...wish }: PrintJob): Promise<void> => {
  protect()
  const data = serve(database)
  let status = 0
  try {
    process.stdout.write(`${JSON.stringify(await printToPdf(wish, language))}\n`)
  } catch (error) {
    status = 1
    process.stderr.write(`${error instanceof Error ? error.message : String(error)} ${JSON.stringify(error)}\n`)
  }
  await data.close()
  app.exit(status)
}

const runWindow = (): void => {
  protect()
  const data = serve(databasePath())
  setLanguage('zh-CN')
  openWindow()
  app.on('second-instance', () => {
    const window = mainWindow()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    void data.close().then(() => app.quit())
  })
}

if (job !== null) {
  app.on('window-all-closed', () => undefined)
  void app.whenReady().then(() => runPrintJob(job))
} else if (command !== null) void app.whenReady().then(() => runCommand(command))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(runWindow)
else app.quit()
