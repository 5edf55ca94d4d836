import { readFile, stat } from 'node:fs/promises'
import {
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  shell,
  type IpcMainInvokeEvent,
  type OpenDialogOptions,
} from 'electron'
import { Refusal, type Result } from '#shared/contract/failure.ts'
import {
  isSystemName,
  system,
  type System,
  type SystemInput,
  type SystemName,
  type SystemOutput,
} from '#shared/contract/system.ts'
import { attachmentKinds } from '#shared/kit/attachments.ts'
import type { Language } from '#shared/contract/settings.ts'
import type { z } from 'zod'
import { writeOutput } from '#files/output-file.ts'
import { openAttachment } from './attachments.ts'
import { printOnPaper, printToPdf } from './printing.ts'
import { isOwnFrame } from './protection.ts'

/** What only the program as a whole can do. */
export interface Answering {
  readonly restartData: () => void
  readonly setLanguage: (language: Language) => void
}

type Handlers = {
  readonly [Name in SystemName]: (
    input: z.output<System[Name]['input']>,
    window: BrowserWindow,
  ) => Promise<SystemOutput<Name>>
}

const tables = ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'txt', 'htm', 'html', 'xml', 'mht', 'log', 'zip']

const openOptions: Readonly<Record<SystemInput<'openFiles'>['purpose'], OpenDialogOptions>> = {
  import: {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Excel / CSV', extensions: tables },
      { name: '*', extensions: ['*'] },
    ],
  },
  team: { properties: ['openFile'], filters: [{ name: 'JSON', extensions: ['json'] }] },
  backup: { properties: ['openFile'], filters: [{ name: 'Zhangban', extensions: ['db'] }] },
  mapping: { properties: ['openFile'], filters: [{ name: 'JSON', extensions: ['json'] }] },
  attachment: {
    properties: ['openFile'],
    filters: [{ name: attachmentKinds.join(' '), extensions: [...attachmentKinds, 'jpeg'] }],
  },
}

const largestText = 20 * 1024 * 1024

/** Files somebody chose in a dialog: the only ones the window may read or write by itself. */
const chosenPaths = new Set<string>()

const refuseUnchosen = (path: string, code: 'file-unreadable' | 'folder-unwritable'): void => {
  if (!chosenPaths.has(path)) throw new Refusal(code, { path })
}

const readText = async (path: string): Promise<string> => {
  refuseUnchosen(path, 'file-unreadable')
  try {
    if ((await stat(path)).size > largestText) throw new Refusal('too-large', { path })
    const bytes = await readFile(path)
    return bytes.toString('utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('file-unreadable', { path })
  }
}

const writeText = async (path: string, text: string): Promise<void> => {
  refuseUnchosen(path, 'folder-unwritable')
  await writeOutput(path, text)
}

/** Dialogs: what the person chose; nothing chosen is an empty answer, not a failure. */
const dialogs: Pick<Handlers, 'openFiles' | 'openFolder' | 'saveFile'> = {
  openFiles: async ({ purpose }, window) => {
    const { filePaths } = await dialog.showOpenDialog(window, openOptions[purpose])
    for (const path of filePaths) chosenPaths.add(path)
    return { paths: filePaths }
  },
  openFolder: async (_input, window) => {
    const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })
    return { path: filePaths[0] ?? null }
  },
  saveFile: async ({ suggestedName, type }, window) => {
    const { filePath } = await dialog.showSaveDialog(window, {
      defaultPath: suggestedName,
      filters: [{ name: type.toUpperCase(), extensions: [type] }],
    })
    if (filePath) chosenPaths.add(filePath)
    return { path: filePath || null }
  },
}

const handlersWith = ({ restartData, setLanguage }: Answering): Handlers => ({
  ...dialogs,
  writeText: async ({ path, text }) => {
    await writeText(path, text)
    return {}
  },
  readText: async ({ path }) => ({ text: await readText(path) }),
  copyText: async ({ text }) => {
    clipboard.writeText(text)
    return {}
  },
  openAttachment: async (attached) => {
    await openAttachment(attached)
    return {}
  },
  reveal: async ({ path }) => {
    shell.showItemInFolder(path)
    return {}
  },
  print: (printable) => printOnPaper(printable),
  printToPdf: async (wish) => {
    refuseUnchosen(wish.path, 'folder-unwritable')
    return printToPdf(wish)
  },
  useLanguage: async ({ language }) => {
    setLanguage(language)
    return {}
  },
  restartData: async () => {
    restartData()
    return {}
  },
  runtime: async () => ({
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
  }),
})

const refused = (code: Refusal['code'], details: Refusal['details'] = {}): Result<never> => ({
  ok: false,
  failure: { code, details },
})

type Handle = (input: unknown, window: BrowserWindow) => Promise<unknown>

const answer = async (
  handlers: Handlers,
  event: IpcMainInvokeEvent,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> => {
  if (!isOwnFrame(event.senderFrame)) return refused('foreign-sender')
  const window = BrowserWindow.fromWebContents(event.sender)
  if (typeof name !== 'string' || !isSystemName(name) || !window)
    return refused('unknown-method', { key: String(name).slice(0, 80) })
  const parsed = system[name].input.safeParse(input)
  if (!parsed.success) return refused('invalid-input', { path: parsed.error.issues[0]?.path.join('.') ?? '' })
  try {
    return { ok: true, value: system[name].output.parse(await (handlers[name] as Handle)(parsed.data, window)) }
  } catch (error) {
    return error instanceof Refusal ? refused(error.code, error.details) : refused('internal')
  }
}

/** Answers what the window asks of the operating system: own frames only, parsed both ways, every refusal with a code. */
export const answerSystemCalls = (answering: Answering): void => {
  const handlers = handlersWith(answering)
  ipcMain.handle('system', (event, name: unknown, input: unknown) => answer(handlers, event, name, input))
}
