import type { TextOf } from '../text-of.ts'
import type { cli as shape } from '../zh-CN/cli.ts'

type Details = Readonly<Record<string, string | number>>

const of = (details: Details, key: string): string => String(details[key] ?? '')

export const cli: TextOf<typeof shape> = {
  title: (version) => `Zhangban ${version}, command line`,
  headings: {
    usage: 'Usage: ',
    command: '<command>',
    options: '[options]',
    commands: 'Commands:',
    ownOptions: 'Options:',
    commonOptions: 'Options of every command:',
    exit: 'Exit status:',
    environment: 'Environment:',
    more: (command) => `More about one command: ${command}`,
  },
  exits: { '0': 'done', '1': 'refused or not all done; says why and what to do next', '2': 'wrong usage' },
  about: {
    init: 'Makes a new database: shops, people, shift kinds and plans from a team file, or with --sample a sample shop with three months of orders and chats. No other command makes a database.',
    export:
      'Writes shops, people, shift kinds and plans as a team file (JSON) that init --team reads. PINs are not exported.',
    import:
      'Imports one or more files: orders, chats, sessions, agent figures, refunds, reviews, attendance, rosters. Content, platform, encoding and header are recognised, and each kind of content in an archive or workbook is an import of its own; importing again counts nothing twice; rows that cannot be understood go into a workbook of their own.',
    importsList: 'Lists all imports, newest first, undone ones too.',
    importsUndo: 'Undoes an import: puts back exactly what it changed; later imports stand.',
    ordersUnpaid: 'Unpaid orders to remind on a day (of the last 3 days), who should do it and who did.',
    ordersNudge: 'Writes a reminder down; there is no second one of the same order on the same day.',
    ordersRecovered: 'Money recovered in a month: an order counts for the last reminder before its payment.',
    appealsList: 'Appeals, newest first, with the day they are to be answered by.',
    appealsMake: 'Registers an appeal, to be answered within 3 working days.',
    appealsAnswer: 'Answers an appeal and ends it; money put right stands in the corrections of the open month.',
    ordersAttribution:
      'Whose each order paid in the month is, by which evidence, whether it is contested or doubtful, and what the chats say.',
    ordersDecide:
      'Decides whose an order is, one person’s or several by shares; a new decision replaces the old one. A closed month stays; the correction is posted in the open one.',
    ordersMissingMemos:
      'Orders of a month that somebody served in a chat and whose memo names nobody, with what each agent loses by them.',
    commission:
      'Everybody’s commission of a month, each figure with its orders; --plan computes with another plan and keeps nothing.',
    score:
      "Everybody's score of a month: value, points, weight and what counts of every item, plus and minus points, grade and coefficient.",
    monthCheck:
      'What is missing before a month is closed, and notes that somebody looked. Nothing of it forbids closing.',
    monthClose:
      'Closes a month: sheets, commission lines, plans and sources are kept as they are and do not change any more.',
    monthReopen: 'Opens a closed month again, for a reason; what was closed stays in the record.',
    monthDiff:
      'Old against new: the closing before against the last one (or against the data as they are now), person by person, order by order.',
    rosterExport:
      'Saves a month: .xlsx can be edited and imported again, .pdf is the roster for the wall, .ics with --agent one calendar; a name without ending is a folder for everybody’s calendars.',
    rosterImport:
      'Imports an Excel roster (people by days). Unknown names and shifts go into a workbook of their own; `imports undo` takes it back.',
    sheet: 'Makes the performance sheets of a month: PDF (needs the desktop app to lay them out) or an Excel workbook.',
    stats:
      'Service figures of some days – first and average response, rate within the limit, reply rate, conversion, sales – by agent, day, hour or shop, under the shop’s own rules unless told otherwise.',
    why: 'Every round, reception, session or order behind a figure, worst first.',
    demand:
      'How many buyers come on average by weekday and half-hour, and how many are expected each day, with the error.',
    staffing:
      'How many people a day needs by half-hour, by replaying the chats, with Erlang C beside it; whether those planned are enough, and what fewer would do.',
    search:
      'Finds any text in chats, one character is enough, newest first; chats that are not prepared yet are prepared before. A text that begins with - is written after --.',
    rosterCheck: 'Checks the roster of a month and lists every breach of a rule.',
    rosterSolve:
      'Fills a month: keeps every rule that must hold, loses as few points as possible on the others, and proves whether fewer are possible; when it cannot be filled, names the rules that clash. Without --apply it only tries. Exit code 1 when nothing was found or kept.',
    rosterAssign:
      'Gives somebody a shift or a day off on one day; --clear empties the cell. A published month needs a reason.',
    rosterPublish: 'Publishes the roster of a month as its next version; a reason is needed from the second on.',
    rosterVersions: 'The published versions of a month, what each changed and why.',
    rosterRequests: 'Requests that touch a month (leave, swaps, overtime), those that wait first.',
    rosterRequest: 'Enters a request: leave, swap or overtime.',
    rosterConsent: 'One side of a swap agrees with the own PIN.',
    rosterDecide:
      'Approves or refuses a request. An approved swap or leave changes the roster at once; in a published month as a new version.',
    rosterWithdraw: 'Takes a request back; approved leave and overtime too.',
    verify: 'Checks the database: whole, audit trail unbroken, rows and totals adding up.',
    backupMake: 'Makes a backup now and verifies it.',
    backupList: 'Lists the backups, newest first. Works when the database cannot be opened.',
    backupRestore:
      'Restores a backup. The present database is kept aside first, never deleted. Close the Zhangban window before.',
    help: 'Shows this help, or with a command the help of that command.',
  },
  option: {
    db: 'the database; without it the one the Zhangban window uses',
    json: 'one JSON document on standard output; money is integer fen, shares are 0–1',
    lang: 'language of help and messages',
    help: 'shows the help',
    version: 'shows the version',
    team: 'team file',
    teamOut: 'writes the team file',
    sample: 'makes a fictional sample shop, the same every time',
    out: 'writes to this file instead of standard output',
    shop: 'the shop these data belong to (its name); attendance and rosters belong to the team, whichever is named',
    kind: 'what the file holds; recognised when left out, refused when recognised as something else: orders, messages, sessions, agent-figures, refunds, reviews, attendance, roster',
    preset: 'the export the file must be recognised as, such as taobao-orders; refused otherwise',
    map: 'mapping file: what it holds, which row is the header, which column is what; for chats also who is agent and who is buyer (direction); which of day and month leads (timeFormat)',
    dryRun: 'reports only, keeps nothing',
    nudgeDate: 'the list of which day, for example 2026-11-22; today unless told',
    nudgeAgent: 'who reminded (number)',
    nudgeResult: 'reminded, will-pay, will-not-pay, no-answer or other',
    nudgeNote: 'a note',
    decideAgent:
      'whose: one number; for several A01=0.6,A02=0.4 (together 1) or A01=60%,A02=40%; equal parts without shares',
    decideReason: 'the reason, kept in the record',
    orderShop: 'name of the shop, when the order is in several',
    appealState: 'only this state: open, answered or withdrawn',
    appealAgent: 'who objects (number)',
    matter: 'order, score, attendance, pay or other',
    appealText: 'what is said, in their own words',
    appealEvidence: 'evidence',
    appealOrder: 'which order (its number)',
    outcome: 'upheld, partly or rejected',
    answerText: 'the answer',
    answerCorrection: 'money put right, whole fen, --correction=-300 to take back; never a fine',
    month: 'month, such as 2026-10',
    agent: 'only this agent’s number',
    plan: 'plan for a what-if, written like one plan of a team file',
    fromDay: 'from this day on, such as 2026-10-01',
    toDay: 'up to this day, itself included',
    agentOrAccount: 'only this agent’s number, or the name of an account nobody owns',
    by: 'what rows are: agent (default), day, hour or shop',
    rules: 'the rule set to use, such as taobao-3min; the one of the settings when left out',
    onlyShop: 'only this shop (its name)',
    hits: 'lists no more than so many (50 unless told)',
    staffingDate: 'which day, for example 2026-12-05',
    concurrency: 'chats one agent holds at once (1–10, 3 unless told)',
    replyLimit: 'a first reply within so many seconds is in time (5–600, 30 unless told)',
    replyTarget: 'share of first replies that is to be in time, as 0.9 or 90% (50%–99.9%, 90% unless told)',
    fewer: 'what if there were fewer, for example 20:00-21:00=1',
    solveSeconds: 'seconds at most (60 unless said otherwise)',
    solveApply: 'adopt the result; a published month needs --reason too',
    rosterAgent: 'whose day (number)',
    rosterDate: 'which day, for example 2026-12-01',
    rosterShift: 'code (or name) of the shift; off for a day off',
    rosterClear: 'empties the cell',
    rosterReason: 'why; needed in a published month',
    requestAgent: 'who asks (number)',
    requestDate: 'which day; the first day of leave; of a swap the day that is given away',
    requestUntil: 'last day of the leave, included; one day without it',
    requestLeave: 'kind of leave, as the shop calls it',
    requestMinutes: 'minutes: needed for overtime; for leave of a part of one day',
    requestWith: 'whom to swap with (number)',
    requestFor: 'the day of the other that is taken in return; without it the other only steps in',
    requestReason: 'why; needed for overtime',
    consentAgent: 'who agrees (number)',
    consentPin: 'the own PIN',
    requestApprove: 'approve',
    requestRefuse: 'refuse',
    requestNote: 'a note',
    reason: 'why; kept in the record',
    outFolder: 'folder for the files, made when missing',
    format: 'pdf (unless told) or xlsx',
    what: 'what the PDF is: sheets (unless told), summary of the team, or details of commission; xlsx always has all',
  },
  environment: {
    ZHANGBAN_DATA: 'data folder, instead of the system’s folder for user data',
  },
  wrong: {
    'no-command': (_details) => 'There is no command.',
    'unknown-command': (details) => `There is no command ${of(details, 'word')}.`,
    'incomplete-command': (details) => `After ${of(details, 'word')} comes one of: ${of(details, 'known')}`,
    'unknown-option': (details) => `There is no option ${of(details, 'option')}.`,
    'missing-value': (details) => `${of(details, 'option')} needs a value.`,
    'unexpected-value': (details) => `${of(details, 'option')} takes no value.`,
    'missing-option': (details) => `${of(details, 'option')} is missing.`,
    'missing-argument': (details) => `${of(details, 'argument')} is missing.`,
    'unexpected-argument': (details) => `Too much: ${of(details, 'argument')}`,
    'not-a-choice': (details) =>
      `${of(details, 'option')} is one of ${of(details, 'known')}, not ${of(details, 'value')}.`,
    'not-a-month': (details) => `${of(details, 'option')} is a month such as 2026-10, not ${of(details, 'value')}.`,
    'not-a-day': (details) => `${of(details, 'option')} is a day such as 2026-10-01, not ${of(details, 'value')}.`,
    'not-fewer': (details) =>
      `${of(details, 'option')} is written as 20:00-21:00=1 (1–20 people), not ${of(details, 'value')}.`,
    'not-a-target': (details) =>
      `${of(details, 'option')} is written as 0.9 or 90% (50%–99.9%), not ${of(details, 'value')}.`,
    'not-a-count': (details) =>
      `${of(details, 'option')} is a whole number from 1 to ${of(details, 'most')}, not ${of(details, 'value')}.`,
    'not-an-appeal': (details) =>
      `An id is a whole number above 0, not ${of(details, 'value')}; appeals list shows them.`,
    'not-fen': (details) =>
      `${of(details, 'option')} takes whole fen, for example 1250 or -300, not ${of(details, 'value')}`,
    'not-shares': (details) =>
      `${of(details, 'option')} is one number, or A01=0.6,A02=0.4 or A01=60%,A02=40%, with all shares or none, not ${of(details, 'value')}.`,
    'order-in-shops': (details) =>
      `Order ${of(details, 'order')} is in several shops, say which with --shop: ${of(details, 'known')}`,
    'not-an-id': (details) => `An id is a whole number above 0, not ${of(details, 'value')}; imports list shows them.`,
    'kind-and-map': (details) =>
      `--kind says ${of(details, 'kind')} and the mapping file ${of(details, 'map')}; they must agree.`,
    'calendar-of-whom': (_details: Details) =>
      'An .ics is one person’s calendar: say whose with --agent, or give a folder name for everybody.',
    'roster-format': (details: Details) =>
      `The ending of “${details['file']}” is none of .xlsx, .pdf, .ics (only .ics goes with --agent).`,
    'summary-of-one': (details) =>
      `The summary is of the whole team, not of ${of(details, 'agent')} alone: leave --agent out, or ask --what sheets.`,
    'shift-or-clear': (_details: Details) => 'Write one of --shift and --clear, and only one.',
    'approve-or-refuse': (_details: Details) => 'Write one of --approve and --refuse, and only one.',
    'not-a-request': (details: Details) =>
      `The number must be a positive integer (not ${of(details, 'value')}); see roster requests.`,
    'team-or-sample': (_details) => 'One of --team and --sample is needed, and only one.',
  },
  wrongSafe: 'nothing was done.',
  code: (code) => `[${code}]`,
  next: {
    'database-missing': (program, _details) =>
      `name the database with --db FILE, or make one first: ${program} init --team FILE.json, or ${program} init --sample.`,
    'not-empty': (program, _details) => `to start afresh, name another file with --db: ${program} init --db FILE …`,
    'no-known-header': (_program, _details) =>
      'say with --map FILE.json which row is the header and which column is what, or do so on the import page of the window.',
    'mapping-incomplete': (_program, _details) =>
      'say with --map FILE.json which columns these are, or do so on the import page of the window.',
    'wrong-kind-of-file': (_program, details) =>
      details['found'] === undefined
        ? 'check whether it is the right file, or leave --preset out.'
        : `it was recognised as ${of(details, 'found')}: check whether it is the right file, or leave --kind and --preset out.`,
    'no-print-runtime': (program, _details) =>
      `run it where the Zhangban desktop app is installed, or make a workbook: ${program} sheet --format xlsx …`,
    'database-corrupt': (program, _details) =>
      `keep a copy of the damaged file, then look at ${program} backup list and use ${program} backup restore FILE.`,
    'backup-invalid': (program, _details) => `look at ${program} backup list and choose another backup.`,
    'unknown-shop': (_program, details) => `the shops are: ${of(details, 'known')}`,
    'no-shops': (_program, _details) =>
      'there is no shop yet: add one in the window, or put it into the team file before init.',
    'unknown-person': (_program, details) => `the numbers are: ${of(details, 'known')}`,
    'nobody-in-month': (_program, _details) =>
      'add people whose dates of joining and leaving include this month, then make the sheets.',
    'unknown-rule-set': (_program, details) => `the rule sets are: ${of(details, 'known')}`,
    'unknown-import': (program, _details) => `${program} imports list shows the ids.`,
    'invalid-input': (_program, _details) => 'correct this place and try again.',
    internal: (program, _details) =>
      `try again; if it stays, run ${program} verify and keep the file errors.log beside the database.`,
  },
  nouns: {
    appeal: 'appeal',
    nudge: 'reminder',
    shop: 'The shop',
    person: 'The person',
    import: 'The import',
    order: 'The order',
    decision: 'The decision',
    people: 'Anybody in this month',
    'rule-set': 'The rule set',
  },
  notJson: 'not complete JSON',
  notText: 'a text with half a character',
  listSeparator: ', ',
  yes: 'yes',
  no: 'no',
  none: '–',
  init: {
    done: (path) => `Made: ${path}`,
    counts: (shops, people, plans, orders) => `shops ${shops}, people ${people}, plans ${plans}, orders ${orders}`,
  },
  exported: (path) => `Team file written: ${path}`,
  import: {
    dryRun: 'Dry run: nothing was kept.',
    rejectedFile: (path) => `Rows that were not understood: ${path}`,
    reason: (file, reason, count, row) => `${file}: ${reason}, ${count} rows, first in row ${row}`,
    reasonInSheet: (sheet, file, reason, count, row) =>
      `${file}: ${reason}, ${count} rows, first in row ${row} of “${sheet}”`,
    differs: (file, field, stored, footer) =>
      `${file}: ${field} sums to ${stored}, the file’s closing row says ${footer}; please check`,
    ownerless: (file, names) => `${file}: accounts or names that are nobody’s yet: ${names}`,
    leftOut: (file, names) => `${file}: not read: ${names}`,
    senders:
      'Rows of unknown senders: say in the --map file, under direction, who is agent and who is buyer, and import again.',
    dateOrder: (file) =>
      `${file}: nothing tells whether the day or the month leads; write "timeFormat": "day-month" or "month-day" into the --map file and import again.`,
    failed: (file, message) => `${file}: ${message}`,
    undone: (id, file) => `Import ${id} undone: ${file}`,
    none: 'Nothing was imported yet.',
    columns: {
      id: 'id',
      file: 'file',
      kind: 'kind',
      preset: 'preset',
      encoding: 'encoding',
      shop: 'shop',
      at: 'at',
      seconds: 'seconds',
      undoneAt: 'undone at',
    },
  },
  attribution: {
    none: (month) => `No paid orders in ${month}.`,
    summary: (orders, contested, nobody) => `${orders} orders, ${contested} contested, ${nobody} nobody’s`,
    columns: {
      order: 'order',
      shop: 'shop',
      agent: 'whose',
      evidence: 'evidence',
      state: 'state',
      doubts: 'doubts',
      chat: 'chat',
    },
    decided: (order, whose) => `${order} is ${whose}’s`,
  },
  missingMemos: {
    none: (month) => `No memo is missing in ${month}.`,
    summary: (orders, losing) => `${orders} memos missing, ${losing} of the orders are nobody’s now`,
    account: (account) => `${account} (nobody’s login)`,
    columns: { agent: 'who', orders: 'missing', losing: 'nobody’s', base: 'base', stake: 'commission' },
  },
  commission: {
    none: (month) => `Nobody has commission in ${month}.`,
    whatIf: (plan) => `What if “${plan}” held; nothing was kept.`,
    pending: (orders, base) => `${orders} contested orders, base ${base}, pay nobody until decided`,
    uncredited: (orders, base) => `${orders} orders are nobody’s, base ${base}`,
    sum: 'total',
    columns: { order: 'order', base: 'base', amount: 'commission', evidence: 'evidence' },
    closed: (month) => `${month} is closed: this is what it was closed as.`,
  },
  score: {
    none: (month: string) => `Nobody to score in ${month}.`,
    noScheme: '(no scoring scheme)',
    columns: {
      agent: 'Number',
      name: 'Name',
      scheme: 'Scheme',
      score: 'Score',
      grade: 'Grade',
      coefficient: 'Coefficient',
      items: 'Items',
      points: 'Points',
    },
    item: { item: 'Item', weight: 'Weight', value: 'Value', points: 'Points', counted: 'Counts', state: 'Note' },
  },
  month: {
    state: (month: string, state: string) => `${month}: ${state}`,
    nothingMissing: 'Nothing is missing.',
    closed: (people: string, orders: string, total: string) =>
      `people ${people}, orders ${orders}, pay in all ${total}`,
    reopened: 'What was closed stays in the record; close again, then see month diff.',
    columns: { check: 'Missing', count: 'How many', amount: 'Base', who: 'Which day, month, person' },
  },
  sheet: {
    printing: 'Laying out …',
    pdf: (path, pages) => `Made: ${path} (pages: ${pages})`,
    xlsx: (path) => `Made: ${path}`,
  },
  stats: {
    nothing: 'There are no chats, sessions or orders on these days.',
    key: 'row',
    name: 'name',
    nobody: '(nobody answered)',
    sum: 'total',
    rules: (name, id) => `rules: ${name} (${id})`,
    within: (seconds) => `within ${seconds} s`,
    seconds: (seconds) => `${seconds} s`,
    share: (share, n) => `${share} (n=${n})`,
    open: (day, shop, reason) => `${day} ${shop}: ${reason}`,
    openReasons: {
      running: (last) => (last === '' ? 'the day is not over' : `the day is not over, last message ${last}`),
      'ends-early': (last) => `ends earlier than usual, the import may be incomplete, last message ${last}`,
      'account-missing': (account) => `the messages of ${account} are missing`,
      'no-messages': () => 'no messages, though the days before and after have some',
    },
    covered: (share) => `only ${share} of the orders can be told whose they are: read conversion with that in mind`,
  },
  demand: {
    nothing: 'There are no chats on these days.',
    time: 'time',
    columns: { date: 'date', kind: 'kind of day', expected: 'expected', actual: 'actual' },
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    summary: (arrivals, days) => `${days} days, ${arrivals} arrivals; below the mean of a day`,
  },
  staffing: {
    nothing: 'There are no chats yet to tell how many people are needed. Import chats first.',
    columns: {
      from: 'time',
      arrivals: 'expected',
      handling: 'seconds each',
      planned: 'planned',
      needed: 'needed',
      erlang: 'Erlang',
      rate: 'in time',
      erlangRate: 'Erlang in time',
      whatIf: 'with fewer',
    },
  },
  search: {
    none: 'Nothing was found.',
    summary: (total, chats, shown, seconds) => `${total} hits in ${chats} chats; ${shown} listed, ${seconds} s`,
    columns: { at: 'time', agent: 'agent', buyer: 'buyer', direction: 'who', text: 'text' },
    direction: { buyer: 'buyer', agent: 'agent', auto: 'automatic', system: 'system' },
  },
  roster: {
    nothingFound: 'Nothing found.',
    severities: { hard: 'must', soft: 'better', warning: 'notice' },
    columns: {
      severity: 'Severity',
      finding: 'Finding',
      version: 'Version',
      at: 'At',
      by: 'By',
      changes: 'Cells changed',
      reason: 'Reason',
    },
    nothing: 'empty',
    assigned: (agent: string, date: string, shift: string) => `${agent} ${date}: ${shift}`,
    unchanged: (agent: string, date: string) => `${agent} ${date} was so already; nothing changed.`,
    version: (version: string) => `This is version ${version} now.`,
    published: (month: string, version: string) => `The roster of ${month} is published as version ${version}.`,
    draft: (month: string) => `The roster of ${month} has never been published.`,
  },
  appeals: { id: 'id', none: 'No appeals.' },
  unpaid: { between: '; ' },
  verify: { good: 'All is well.', bad: 'Something is wrong: make a backup first and delete nothing.' },
  backup: {
    made: (path) => `Backup made and verified: ${path}`,
    restored: (path) => `Restored from: ${path}`,
    keptAside: (path) => `The former database is kept at: ${path}`,
    none: 'There is no backup yet.',
  },
}
