import type { TextOf } from '../text-of.ts'
import type { failures as shape } from '../zh-CN/failures.ts'
import { imports } from './imports.ts'

type Details = Readonly<Record<string, string | number>>

const quoted = (value: string | number | undefined): string => (value === undefined ? '' : ` “${value}”`)
const file = (details: Details): string => quoted(details['file'] ?? details['path'])
const folder = (details: Details): string => quoted(details['folder'] ?? details['path'])
const inBrackets = (...parts: readonly (string | number | undefined)[]): string => {
  const known = parts.filter((part) => part !== undefined && part !== '')
  return known.length === 0 ? '' : ` (${known.join(', ')})`
}
const line = (details: Details): string | undefined =>
  details['line'] === undefined ? undefined : `line ${details['line']}`

const nothingChanged = 'nothing was changed.'
const kinds: Readonly<Record<string, string>> = imports.kinds
const kindOf = (kind: string | number | undefined): string => kinds[kind ?? ''] ?? String(kind ?? '')
const fileUntouched = 'your file was not touched and nothing in Zhangban has changed.'
const dataSafe = 'everything saved before is still there.'

const attendanceProblems: Readonly<Record<string, string>> = {
  backwards: 'Leaving is not after coming, and the shift of the day does not run over midnight.',
  'other-day': 'One of the times is not of this day.',
  'absent-with-times': 'The day says absent and has times all the same.',
  'not-here': 'The person is not employed on that day.',
  future: 'The day has not come yet.',
}

/** What each failure means to a supervisor, in English. */
export const failures: TextOf<typeof shape> = {
  'invalid-input': {
    happened: (details) => `What was entered cannot be used${inBrackets(details['path'], details['reason'])}.`,
    safe: nothingChanged,
    next: 'check what you just entered, correct it and try again.',
  },
  'unknown-method': {
    happened: (details) => `Zhangban does not know this action${quoted(details['what'] ?? details['name'])}.`,
    safe: nothingChanged,
    next: 'the window and the data program may be of different versions: close Zhangban and open it again.',
  },
  'foreign-sender': {
    happened: () => 'A page that is not part of Zhangban tried to reach the data and was refused.',
    safe: nothingChanged,
    next: 'close Zhangban and open it again; if it keeps happening, check the computer for suspicious software.',
  },
  busy: {
    happened: (details) => `Other work is under way${quoted(details['what'])}, so this cannot begin yet.`,
    safe: 'the work under way goes on; this step did nothing.',
    next: 'wait until it is finished, or cancel it, then try again.',
  },
  cancelled: {
    happened: () => 'Stopped, as you asked.',
    safe: 'what was half done was not kept; the data is as it was before.',
    next: 'start again whenever you like.',
  },
  'data-process-lost': {
    happened: () => 'The data program stopped unexpectedly and is being started again.',
    safe: `${dataSafe} The step that was under way was not saved.`,
    next: 'wait a few seconds, then do the last step again.',
  },
  'data-process-dead': {
    happened: () => 'The data program stopped several times, so Zhangban no longer restarts it by itself.',
    safe: 'the data file is where it was, and so are the backups.',
    next: 'press “Restart the data program”; if that does not help, close Zhangban and restore the latest backup.',
  },
  internal: {
    happened: (details) => `Zhangban made a mistake of its own${inBrackets(details['what'])}.`,
    safe: `this step was not saved; ${dataSafe}`,
    next: 'try once more; if it happens again, run the check in Settings → Data and note what you were doing.',
  },
  'database-missing': {
    happened: (details) => `The data file${file(details)} cannot be found.`,
    safe: 'no file was created or overwritten.',
    next: 'see whether it was moved or renamed and whether the drive is connected; otherwise restore a backup.',
  },
  'database-exists': {
    happened: (details) => `There is a data file here already${file(details)}.`,
    safe: 'the existing data file was not overwritten.',
    next: 'choose another place, or simply open the existing file.',
  },
  'database-locked': {
    happened: (details) => `The data file${file(details)} is in use by another program.`,
    safe: nothingChanged,
    next: 'close other Zhangban windows and running commands, let a syncing drive finish, then try again.',
  },
  'database-read-only': {
    happened: (details) => `The data file${file(details)} can be read but not written.`,
    safe: dataSafe,
    next: 'check the read-only mark and the rights of the file and its folder, or move it into a folder of your own.',
  },
  'database-newer': {
    happened: (details) =>
      `The data file was saved by a newer Zhangban${inBrackets(
        details['version'] === undefined ? undefined : `file version ${details['version']}`,
        details['expected'] === undefined ? undefined : `this program knows up to ${details['expected']}`,
      )}.`,
    safe: 'this older version left the file alone; the data is intact.',
    next: 'install the latest Zhangban, then open the file.',
  },
  'database-corrupt': {
    happened: (details) => `The data file${file(details)} is damaged${inBrackets(details['reason'])}.`,
    safe: 'Zhangban stopped writing so the damage cannot grow; backups are not affected.',
    next: 'keep a copy of the damaged file, then restore the latest verified backup in Settings → Backups.',
  },
  'not-a-database': {
    happened: (details) => `${file(details).trim() || 'This file'} is not a Zhangban data file.`,
    safe: fileUntouched,
    next: 'choose a data file or a backup of Zhangban (its name usually ends in .db).',
  },
  'disk-full': {
    happened: (details) =>
      `The disk is full${inBrackets(details['path'] ?? details['folder'])}; writing did not finish.`,
    safe: `this step was not saved; ${dataSafe}`,
    next: 'free at least 500 MB of disk space, then try again.',
  },
  'file-missing': {
    happened: (details) => `The file${file(details)} cannot be found.`,
    safe: nothingChanged,
    next: 'it may have been moved, renamed or deleted: choose it again.',
  },
  'file-unreadable': {
    happened: (details) => `The file${file(details)} cannot be opened${inBrackets(details['reason'])}.`,
    safe: fileUntouched,
    next: 'close it in Excel or elsewhere, make sure you may read it, then try again.',
  },
  'file-empty': {
    happened: (details) => `The file${file(details)} is empty: not one row of data.`,
    safe: fileUntouched,
    next: 'export it again from the platform and check that the chosen period has data.',
  },
  'unknown-file': {
    happened: (details) => `The format of the file${file(details)} is not recognised.`,
    safe: fileUntouched,
    next: 'use an Excel (xlsx, xls) or CSV file exported from the platform.',
  },
  'file-truncated': {
    happened: (details) => `The file${file(details)} is incomplete: its end is missing${inBrackets(line(details))}.`,
    safe: 'not one row was imported, so that nothing is half in.',
    next: 'the download probably did not finish: download or export it again, then import.',
  },
  'file-corrupt': {
    happened: (details) =>
      `The file${file(details)} is damaged and cannot be read${inBrackets(line(details), details['reason'])}.`,
    safe: fileUntouched,
    next: 'export it again from the platform, or open it in Excel, save it as xlsx and try that.',
  },
  'password-protected': {
    happened: (details) => `The file${file(details)} has a password, so Zhangban cannot read it.`,
    safe: fileUntouched,
    next: 'open it in Excel, save a copy without the password and import that copy.',
  },
  'too-large': {
    happened: (details) => `The file${file(details)} is too large${inBrackets(details['reason'])}.`,
    safe: fileUntouched,
    next: 'export month by month and import one file after the other; repeated orders do not count twice.',
  },
  'no-known-header': {
    happened: (details) => `No known header row was found in the file${file(details)}.`,
    safe: fileUntouched,
    next: 'say on the import screen which row is the header and what each column means; Zhangban remembers it.',
  },
  'wrong-kind-of-file': {
    happened: (details) =>
      `The file${file(details)} is not what is needed here${inBrackets(
        details['expected'] === undefined ? undefined : `expected ${kindOf(details['expected'])}`,
      )}.`,
    safe: fileUntouched,
    next: 'check whether the wrong file was chosen, for example chats instead of orders.',
  },
  'mapping-incomplete': {
    happened: (details) =>
      `Columns that are needed have not been chosen yet${inBrackets(details['what'] ?? details['key'])}.`,
    safe: 'not one row has been imported.',
    next: 'choose a header for each of these columns on the import screen, then go on.',
  },
  'shop-missing': {
    happened: (_details) => 'Nobody said which shop this file belongs to.',
    safe: 'Not one row was imported.',
    next: 'Choose a shop, then go on.',
  },
  'team-file-invalid': {
    happened: (details) =>
      `One place in the team file${quoted(details['file'])} cannot be understood${inBrackets(
        details['key'] ?? details['path'],
        line(details),
        details['reason'],
      )}.`,
    safe: 'no people or shops were created.',
    next: 'correct this place in the team file and try again.',
  },
  'folder-unwritable': {
    happened: (details) => `The folder${folder(details)} cannot be written to.`,
    safe: 'no file was made, one that lay there is as it was; the data in Zhangban is not affected.',
    next: 'choose another folder such as Documents, or make sure the file is not open elsewhere.',
  },
  'no-print-runtime': {
    happened: () => 'There is no window program here that can lay out pages.',
    safe: nothingChanged,
    next: 'print on a computer with the Zhangban desktop app, or export the Excel workbook instead.',
  },
  'print-failed': {
    happened: (details) => `Printing did not succeed${inBrackets(details['reason'])}.`,
    safe: 'the data has not changed.',
    next: 'check that the printer is on, has paper and is the chosen one; or save a PDF first and print that.',
  },
  'backup-invalid': {
    happened: (details) => `The backup${file(details)} did not pass its check and cannot be restored.`,
    safe: 'the present data file was not touched.',
    next: 'choose another backup that is marked as verified.',
  },
  'not-found': {
    happened: (details) => {
      const nouns: Readonly<Record<string, string>> = {
        shop: 'The shop',
        person: 'The person',
        people: 'The person',
        order: 'The order',
        import: 'The import',
        decision: 'The decision',
        shift: 'The shift',
        plan: 'The plan',
        'rule-set': 'The rule set',
        'score-item': 'The item to mark',
        appeal: 'The appeal',
        score: 'The quality score',
        sample: 'The sample',
        hit: 'The hit',
        lists: 'The version of the lists',
        exception: 'The exception',
        nudge: 'The reminder',
        'person-on-day': 'person who works here on that day',
        request: 'request',
        wish: 'wish',
        event: 'shop day',
        chats: 'A chat',
        attendance: 'day by hand',
        handover: 'The handover',
        'handover-item': 'The handover item',
        attendee: 'Somebody who came',
        entry: 'The entry',
      }
      const what = nouns[String(details['what'] ?? '')] ?? details['what'] ?? 'What was asked for'
      return `${what}${quoted(details['key'] ?? details['number'] ?? details['name'])} cannot be found.`
    },
    safe: nothingChanged,
    next: 'it may just have been renamed or undone: go back to the list and choose again.',
  },
  'number-taken': {
    happened: (details) => `The number${quoted(details['number'])} is already in use${inBrackets(details['name'])}.`,
    safe: nothingChanged,
    next: 'choose another number; people who left keep theirs, so that old orders still fit.',
  },
  'name-taken': {
    happened: (details) => `The name${quoted(details['name'])} exists already.`,
    safe: nothingChanged,
    next: 'choose another name.',
  },
  'account-taken': {
    happened: (details) =>
      `The account${quoted(details['account'])} belongs to somebody else in this period${inBrackets(
        details['shop'],
        details['name'] ?? details['number'],
      )}.`,
    safe: nothingChanged,
    next: 'change the dates so that on any day an account belongs to one person only.',
  },
  'not-empty': {
    happened: (details) =>
      `Zhangban already holds data${inBrackets(details['what'])}; this is only for an empty data file.`,
    safe: 'not one existing record was touched.',
    next: 'to start from nothing, make another data file; for daily work, add or import.',
  },
  'already-undone': {
    happened: (details) => `This import has been undone before${inBrackets(details['file'])}.`,
    safe: 'it was not undone twice; the data has not changed.',
    next: 'if you want these rows, import the original file again.',
  },
  'shares-not-whole': {
    happened: () => 'The shares do not add up to 100%.',
    safe: 'the decision was not saved.',
    next: 'change the shares so that they make exactly 100%.',
  },
  'date-order': {
    happened: () => 'The last day lies before the first day.',
    safe: nothingChanged,
    next: 'check both dates, correct them and save again.',
  },
  'month-closed': {
    happened: (details) => `The month${quoted(details['month'])} is closed and does not change any more.`,
    safe: nothingChanged,
    next: 'post a correction in the next open month; if the month really has to be computed again, reopen it with a reason under Performance → Month close.',
  },
  'month-open': {
    happened: (details) => `The month${quoted(details['month'])} has not been closed.`,
    safe: nothingChanged,
    next: 'check and close it under Performance → Month close, then try again.',
  },
  'month-empty': {
    happened: (details) => `The month${quoted(details['month'])} has no orders and nobody to settle.`,
    safe: nothingChanged,
    next: 'import the orders of this month first, or check that it is the month you mean.',
  },
  'month-not-begun': {
    happened: (details) => `The month${quoted(details['month'])} has not begun and cannot be closed.`,
    safe: nothingChanged,
    next: 'check that it is the month you mean and that the date of this computer is right; correct orders with a wrong date in the file and import it again.',
  },
  'already-nudged': {
    happened: (details) => `The buyer of the order${quoted(details['orderNo'])} has been reminded today.`,
    safe: 'the earlier note is still there, no second one was made.',
    next: 'do not remind twice on one day; take the earlier note back if it was a mistake.',
  },
  'order-paid': {
    happened: (details) => `The order${quoted(details['orderNo'])} is not waiting for payment: it is paid or closed.`,
    safe: nothingChanged,
    next: 'no reminder is needed; refresh the list to see where it stands.',
  },
  'appeal-closed': {
    happened: () => 'This appeal has been answered or withdrawn.',
    safe: 'the answer stays as it was.',
    next: 'make a new appeal if there is still something to object to.',
  },
  'fine-not-allowed': {
    happened: () => 'An employer may not fine people, so no fine can be taken from pay.',
    safe: nothingChanged,
    next: 'Take the next step under Ledger → Warnings, with the facts; the activity fund takes voluntary money only. For money computed wrongly, say what was wrong.',
  },
  'roster-published': {
    happened: (_details: Details) => 'This month’s roster is published: a change needs a reason.',
    safe: 'The roster is as it was; your changes are still in the window.',
    next: 'Write one sentence why and save again. Two people changing shifts ask for a swap under “Requests”.',
  },
  'cell-locked': {
    happened: (details: Details) => `A cell is locked${quoted(details['agent'])} and cannot be changed.`,
    safe: nothingChanged,
    next: 'If it must be changed, select the cell, press L to unlock it, then change it.',
  },
  'consent-missing': {
    happened: (_details: Details) => 'A swap needs both people to agree, and one of them has not.',
    safe: 'The roster is as it was and the request is still there.',
    next: 'Let the other one enter the PIN in person, then approve.',
  },
  'request-outdated': {
    happened: (_details: Details) => 'The shifts have changed since the swap was agreed.',
    safe: 'The roster is as it was and the request is still there.',
    next: 'Withdraw this request and make a new one from the roster as it is now.',
  },
  'request-decided': {
    happened: (_details: Details) => 'This request has been dealt with already.',
    safe: 'The decision stands as it was.',
    next: 'If something else is needed, make a new request.',
  },
  'solver-busy': {
    happened: (_details: Details) => 'A month is being filled already; only one at a time can be.',
    safe: 'The one under way goes on.',
    next: 'Wait for it, or stop it under “Fill it for me”, then start again.',
  },
  'roster-empty': {
    happened: (details: Details) => `There is nobody or no shift to plan${inBrackets(details['what'])}.`,
    safe: 'The roster is as it was.',
    next: 'Add people under “People” and shifts under “Roster → Shifts” first.',
  },
  'attendance-times': {
    happened: (details) => attendanceProblems[details['reason'] ?? ''] ?? 'The times cannot be so.',
    safe: nothingChanged,
    next: 'check the day and both times and save again; leaving after midnight is understood only where the shift of the day runs over midnight.',
  },
  'handover-signed': {
    happened: (_details: Details) => 'Both sides have signed this handover; it is frozen.',
    safe: 'What was signed has not changed by one letter.',
    next: 'Append a remark below; what is still open goes on to the next shift by itself.',
  },
  'handover-open': {
    happened: (_details: Details) => 'This handover is not signed by both sides yet, so nothing can be remarked on.',
    safe: nothingChanged,
    next: 'Change its items or add a note to one of them; remarks are for what both sides have signed.',
  },
  'suggestion-gone': {
    happened: (_details: Details) =>
      'A suggestion is no longer there: somebody accepted or dropped it, or a new import made it needless.',
    safe: nothingChanged,
    next: 'Look at the suggestions as they are now and choose again.',
  },
  'same-person': {
    happened: (_details: Details) => 'The one who hands over and the one who takes over cannot be the same.',
    safe: 'Nobody signed; the handover is still open.',
    next: 'Whoever really takes over enters their own PIN, in person.',
  },
  'pin-missing': {
    happened: (details: Details) => `This person${quoted(details['agent'])} has no PIN yet and cannot sign.`,
    safe: 'Nobody signed; everything written is still there.',
    next: 'The supervisor opens the person under “People” and sets a PIN of 4–8 digits.',
  },
  'wrong-pin': {
    happened: (details: Details) => `The PIN is wrong; ${details['left'] ?? 'a few'} more tries.`,
    safe: 'Nobody signed; everything written is still there.',
    next: 'Try again. If the PIN is forgotten, the supervisor sets a new one under “People”.',
  },
  'pin-locked': {
    happened: (details: Details) =>
      `The PIN was wrong five times and is locked for now${inBrackets(details['until'])}.`,
    safe: 'Nobody signed; everything written is still there.',
    next: 'Try again later, or let the supervisor set a new PIN under “People”: that works at once.',
  },
  'move-not-possible': {
    happened: (details: Details) =>
      details['state'] === undefined
        ? 'This entry cannot take this step from the state it is in.'
        : `This entry is now “${details['state']}” and cannot take this step.`,
    safe: nothingChanged,
    next: 'Look at its state again; a finished one can be opened again first.',
  },
  'fund-not-voluntary': {
    happened: (_details: Details) =>
      'The activity fund takes voluntary money only, and this income is not marked as given freely.',
    safe: nothingChanged,
    next: 'Tick “of their own will” if it was; for mistakes use warnings, points or training – not fines.',
  },
  'fund-short': {
    happened: (_details: Details) => 'The activity fund does not hold enough for this spending.',
    safe: nothingChanged,
    next: 'Check amount and day; book the income first, then the spending.',
  },
  'award-given': {
    happened: (_details: Details) => 'This award was given for that month already.',
    safe: nothingChanged,
    next: 'To change it, correct or revoke the entry of the award, then give it again.',
  },
  'attachment-kind': {
    happened: (details) =>
      `The file${file(details)} cannot be attached: it is no picture, PDF, xlsx, docx or txt, is not what its ending says, or has macros.`,
    safe: nothingChanged,
    next: 'Save it as one of these and attach that; unpack archives first.',
  },
  'attachment-too-large': {
    happened: (details) => `The file${file(details)} is larger than 20 MB and cannot be attached.`,
    safe: nothingChanged,
    next: 'Make the picture smaller, or keep only the pages that matter.',
  },
  'attachment-full': {
    happened: () => 'This entry has 20 files already.',
    safe: nothingChanged,
    next: 'Take off one that is not needed, or write another entry.',
  },
  'attachment-missing': {
    happened: () => 'The attached file is no longer where it was.',
    safe: 'The entry itself is unharmed.',
    next: 'Put it back where it was; if it was moved, attach it again and the entry knows the new place.',
  },
  'attachment-changed': {
    happened: () => 'The attached file is no longer what it was and was not opened.',
    safe: 'The entry itself is unharmed.',
    next: 'Look at it in its own folder; if the change is right, attach the changed file.',
  },
  'attachment-viewer': {
    happened: () => 'No program on this computer opens files of this kind.',
    safe: nothingChanged,
    next: 'Install a program that shows such files and open it again.',
  },
  'already-scored': {
    happened: (_details: Details) => 'This chat has a score already.',
    safe: nothingChanged,
    next: 'To change it, open that score and correct it; the old one stays readable.',
  },
  'sample-empty': {
    happened: (_details: Details) => 'That month has no chat to draw.',
    safe: nothingChanged,
    next: 'Import the chats of the month first, and say in “Team” whose the accounts are.',
  },
  'meeting-held': {
    happened: (_details: Details) => 'This meeting was held and its pack is final.',
    safe: nothingChanged,
    next: 'Add a later remark instead.',
  },
  locked: {
    happened: (_details: Details) => 'The window is locked.',
    safe: nothingChanged,
    next: 'Choose your name and type your PIN.',
  },
  'not-permitted': {
    happened: (_details: Details) => 'Whoever is at the window now may not see or change this.',
    safe: nothingChanged,
    next: 'Ask the supervisor to unlock with the own PIN; agents see their own figures, finance sees pay.',
  },
  'retention-unset': {
    happened: () => 'No period is set for keeping chats, and no day was named.',
    safe: nothingChanged,
    next: 'Choose in “Settings → Data” for how many months chats are kept, or name a day.',
  },
  'retention-open-months': {
    happened: (details) => `Months that are not closed stand on these chats${inBrackets(details['months'])}.`,
    safe: 'Not one chat was removed.',
    next: 'Close them first; if they are not needed, tick “Also months that are not closed” (--open-months on the command line).',
  },
  'chat-purged': {
    happened: (details) =>
      `This chat is not there: old chats were removed because their time was over${inBrackets(details['until'])}.`,
    safe: 'Scores, entries, orders and closed months are all there.',
    next: 'If it is needed, import the exported file again; every removal is listed in “Settings → Data”.',
  },
  'supervisor-pin-missing': {
    happened: (_details: Details) => 'No supervisor has a PIN yet: nobody could unlock the window again.',
    safe: nothingChanged,
    next: 'Set a PIN for a supervisor in “Team” first, then switch the lock on.',
  },
}
