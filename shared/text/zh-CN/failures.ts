import { imports } from './imports.ts'

type Details = Readonly<Record<string, string | number>>

const quoted = (value: string | number | undefined): string => (value === undefined ? '' : `「${value}」`)
const file = (details: Details): string => quoted(details['file'] ?? details['path'])
const folder = (details: Details): string => quoted(details['folder'] ?? details['path'])
const inBrackets = (...parts: readonly (string | number | undefined)[]): string => {
  const known = parts.filter((part) => part !== undefined && part !== '')
  return known.length === 0 ? '' : `（${known.join('，')}）`
}
const line = (details: Details): string | undefined =>
  details['line'] === undefined ? undefined : `第 ${details['line']} 行`

const nothingChanged = '什么都没有改动，已有数据完好。'
const kinds: Readonly<Record<string, string>> = imports.kinds
const kindOf = (kind: string | number | undefined): string => kinds[kind ?? ''] ?? String(kind ?? '')
const fileUntouched = '您的文件没有被改动，掌班里的数据也没有变化。'
const dataSafe = '之前保存的数据都在。'

const attendanceProblems: Readonly<Record<string, string>> = {
  backwards: '下班时间不晚于上班时间，这一天的班次也不过零点。',
  'other-day': '有一个时间不在这一天。',
  'absent-with-times': '写了没来，又写了上下班时间。',
  'not-here': '这个人那天不在职。',
  future: '这一天还没有到。',
}

/** What each failure means to a supervisor: what happened, what is safe, what to do. Every detail may be missing. */
export const failures = {
  'invalid-input': {
    happened: (details: Details) => `填写的内容不符合要求${inBrackets(details['path'], details['reason'])}。`,
    safe: nothingChanged,
    next: '请检查刚才填写的内容，改好后再试。',
  },
  'unknown-method': {
    happened: (details: Details) => `掌班不认识这个操作${quoted(details['what'] ?? details['name'])}。`,
    safe: nothingChanged,
    next: '窗口与数据程序的版本可能不一致：请关闭掌班后重新打开。',
  },
  'foreign-sender': {
    happened: (_details: Details) => '一个不属于掌班的页面想要读写数据，已被拒绝。',
    safe: nothingChanged,
    next: '请关闭掌班后重新打开；如果反复出现，请检查电脑上是否有可疑软件。',
  },
  busy: {
    happened: (details: Details) => `另一项工作正在进行${quoted(details['what'])}，这一步还不能开始。`,
    safe: '正在进行的工作不受影响，这一步什么都没有做。',
    next: '等它完成，或先取消它，然后再试。',
  },
  cancelled: {
    happened: (_details: Details) => '已按您的要求停止。',
    safe: '做到一半的内容没有保存，数据与开始之前一样。',
    next: '需要时可以重新开始。',
  },
  'data-process-lost': {
    happened: (_details: Details) => '数据程序意外停止，正在自动重新启动。',
    safe: `${dataSafe}刚才没有完成的那一步没有保存。`,
    next: '稍等几秒，再做一次刚才的操作。',
  },
  'data-process-dead': {
    happened: (_details: Details) => '数据程序连续停止了几次，掌班不再自动重启它。',
    safe: '数据文件还在原处，备份也都在。',
    next: '点“重新启动数据程序”；仍然不行时，关闭掌班，用最近的备份恢复。',
  },
  internal: {
    happened: (details: Details) => `掌班出了一个自己的错误${inBrackets(details['what'])}。`,
    safe: `这一步没有保存。${dataSafe}`,
    next: '请再试一次；如果还是这样，到“设置 → 数据”运行检查，并记下当时在做什么。',
  },
  'database-missing': {
    happened: (details: Details) => `找不到数据文件${file(details)}。`,
    safe: '没有新建或覆盖任何文件。',
    next: '请确认文件没有被移动或改名、移动硬盘已接好；找不回来时可以从备份恢复。',
  },
  'database-exists': {
    happened: (details: Details) => `这里已经有一个数据文件${file(details)}。`,
    safe: '已有的数据文件没有被覆盖。',
    next: '请换一个位置，或直接打开已有的文件。',
  },
  'database-locked': {
    happened: (details: Details) => `数据文件${file(details)}正被另一个程序使用。`,
    safe: nothingChanged,
    next: '请关闭另一个掌班窗口或正在运行的命令，等同步盘完成同步，然后再试。',
  },
  'database-read-only': {
    happened: (details: Details) => `数据文件${file(details)}只能读，不能写。`,
    safe: dataSafe,
    next: '请检查文件和所在文件夹的“只读”属性与权限，或把数据文件移到自己的文件夹里。',
  },
  'database-newer': {
    happened: (details: Details) =>
      `数据文件由更新版本的掌班保存过${inBrackets(
        details['version'] === undefined ? undefined : `文件版本 ${details['version']}`,
        details['expected'] === undefined ? undefined : `本程序最高支持 ${details['expected']}`,
      )}。`,
    safe: '旧版本没有动这个文件，数据完好。',
    next: '请安装最新版的掌班再打开。',
  },
  'database-corrupt': {
    happened: (details: Details) => `数据文件${file(details)}有损坏${inBrackets(details['reason'])}。`,
    safe: '掌班已停止写入，损坏不会扩大；备份不受影响。',
    next: '请先复制一份损坏的文件留底，再到“设置 → 备份”用最近一份已校验的备份恢复。',
  },
  'not-a-database': {
    happened: (details: Details) => `${file(details) || '这个文件'}不是掌班的数据文件。`,
    safe: fileUntouched,
    next: '请选择掌班的数据文件或备份文件（扩展名通常是 .db）。',
  },
  'disk-full': {
    happened: (details: Details) => `磁盘空间不足${inBrackets(details['path'] ?? details['folder'])}，没有写完。`,
    safe: `这一步没有保存。${dataSafe}`,
    next: '请清理磁盘，至少留出 500 MB，然后再试。',
  },
  'file-missing': {
    happened: (details: Details) => `找不到文件${file(details)}。`,
    safe: nothingChanged,
    next: '文件可能被移动、改名或删除了：请重新选择。',
  },
  'file-unreadable': {
    happened: (details: Details) => `文件${file(details)}打不开${inBrackets(details['reason'])}。`,
    safe: fileUntouched,
    next: '请先在 Excel 等程序里关闭它，确认有读取权限，然后再试。',
  },
  'file-empty': {
    happened: (details: Details) => `文件${file(details)}是空的，没有一行数据。`,
    safe: fileUntouched,
    next: '请回到平台后台重新导出，确认所选时间段里有数据。',
  },
  'unknown-file': {
    happened: (details: Details) => `认不出文件${file(details)}是什么格式。`,
    safe: fileUntouched,
    next: '请使用平台后台导出的 Excel（xlsx、xls）或 CSV 文件。',
  },
  'file-truncated': {
    happened: (details: Details) => `文件${file(details)}不完整，后面缺了一段${inBrackets(line(details))}。`,
    safe: '一行都没有导入，避免数据只进一半。',
    next: '多半是下载没有完成：请重新下载或导出后再导入。',
  },
  'file-corrupt': {
    happened: (details: Details) =>
      `文件${file(details)}已损坏，读不出内容${inBrackets(line(details), details['reason'])}。`,
    safe: fileUntouched,
    next: '请从平台后台重新导出；也可以用 Excel 打开后另存为 xlsx 再试。',
  },
  'password-protected': {
    happened: (details: Details) => `文件${file(details)}有打开密码，掌班读不了。`,
    safe: fileUntouched,
    next: '请用 Excel 打开，去掉密码后另存一份，再导入那一份。',
  },
  'too-large': {
    happened: (details: Details) => `文件${file(details)}太大${inBrackets(details['reason'])}。`,
    safe: fileUntouched,
    next: '请按月份分几次导出，再逐个导入；重复的订单不会重复计算。',
  },
  'no-known-header': {
    happened: (details: Details) => `在文件${file(details)}里没有找到认识的表头。`,
    safe: fileUntouched,
    next: '请在导入页指定表头在第几行、每一列是什么；掌班会记住。',
  },
  'wrong-kind-of-file': {
    happened: (details: Details) =>
      `文件${file(details)}不是这里需要的内容${inBrackets(
        details['expected'] === undefined ? undefined : `需要 ${kindOf(details['expected'])}`,
      )}。`,
    safe: fileUntouched,
    next: '请检查是不是选错了文件，例如把聊天记录当成了订单。',
  },
  'mapping-incomplete': {
    happened: (details: Details) => `还有必需的列没有指定${inBrackets(details['what'] ?? details['key'])}。`,
    safe: '还没有导入任何一行。',
    next: '请在导入页为这些列选择对应的表头，然后继续。',
  },
  'shop-missing': {
    happened: (_details: Details) => '还没有选这个文件属于哪个店铺。',
    safe: '还没有导入任何一行。',
    next: '请选择店铺，然后继续。',
  },
  'team-file-invalid': {
    happened: (details: Details) =>
      `团队文件${quoted(details['file'])}有一处读不懂${inBrackets(
        details['key'] ?? details['path'],
        line(details),
        details['reason'],
      )}。`,
    safe: '没有建立任何人员或店铺。',
    next: '请按提示改正团队文件里的这一处，再试一次。',
  },
  'folder-unwritable': {
    happened: (details: Details) => `不能写入文件夹${folder(details)}。`,
    safe: '没有生成文件，原来已有的文件没有动过，掌班里的数据不受影响。',
    next: '请换一个文件夹（例如“文档”），或确认文件没有在别的程序里打开。',
  },
  'no-print-runtime': {
    happened: (_details: Details) => '这里没有可以排版打印的窗口程序。',
    safe: nothingChanged,
    next: '请在安装了掌班桌面程序的电脑上打印，或改为导出 Excel 工作簿。',
  },
  'print-failed': {
    happened: (details: Details) => `没有打印成功${inBrackets(details['reason'])}。`,
    safe: '数据没有变化。',
    next: '请检查打印机是否开机、有纸、被选中；也可以先存成 PDF 再打印。',
  },
  'backup-invalid': {
    happened: (details: Details) => `备份${file(details)}没有通过检查，不能用来恢复。`,
    safe: '当前的数据文件没有动。',
    next: '请选择另一份标着“已校验”的备份。',
  },
  'not-found': {
    happened: (details: Details) => {
      const nouns: Readonly<Record<string, string>> = {
        shop: '店铺',
        person: '员工',
        people: '员工',
        order: '订单',
        import: '导入',
        decision: '裁定',
        shift: '班次',
        plan: '方案',
        'rule-set': '口径',
        'score-item': '要评的项目',
        appeal: '申诉',
        score: '质检评分',
        sample: '抽检样本',
        hit: '命中',
        lists: '词表版本',
        exception: '例外',
        nudge: '催付记录',
        'person-on-day': '那天在职的人',
        request: '申请',
        wish: '愿望',
        event: '店铺日子',
        chats: '聊天记录',
        attendance: '手工考勤',
        handover: '交接单',
        'handover-item': '交接事项',
        attendee: '到场的人',
        entry: '记录',
      }
      const what = nouns[String(details['what'] ?? '')] ?? details['what'] ?? '要找的内容'
      return `找不到${what}${quoted(details['key'] ?? details['number'] ?? details['name'])}。`
    },
    safe: nothingChanged,
    next: '它可能刚刚被改名或撤销：请回到列表重新选择。',
  },
  'number-taken': {
    happened: (details: Details) => `工号${quoted(details['number'])}已经有人用了${inBrackets(details['name'])}。`,
    safe: nothingChanged,
    next: '请换一个工号；离职的人也保留工号，旧订单才对得上。',
  },
  'name-taken': {
    happened: (details: Details) => `名称${quoted(details['name'])}已经存在。`,
    safe: nothingChanged,
    next: '请换一个名称。',
  },
  'account-taken': {
    happened: (details: Details) =>
      `账号${quoted(details['account'])}在这段时间里已经属于别人${inBrackets(details['shop'], details['name'] ?? details['number'])}。`,
    safe: nothingChanged,
    next: '请调整起止日期，让同一天里一个账号只属于一个人。',
  },
  'not-empty': {
    happened: (details: Details) => `掌班里已经有数据了${inBrackets(details['what'])}，这个操作只用于空的数据文件。`,
    safe: '已有的数据一条都没有动。',
    next: '需要从头开始时，请另建一个数据文件；日常使用请直接添加或导入。',
  },
  'already-undone': {
    happened: (details: Details) => `这次导入已经撤销过了${inBrackets(details['file'])}。`,
    safe: '没有再撤销一次，数据没有变化。',
    next: '如果想要这些数据，请重新导入原文件。',
  },
  'shares-not-whole': {
    happened: (_details: Details) => '各人的份额加起来不是 100%。',
    safe: '裁定没有保存。',
    next: '请调整份额，使合计正好是 100%。',
  },
  'date-order': {
    happened: (_details: Details) => '结束日期早于开始日期。',
    safe: nothingChanged,
    next: '请检查两个日期，改好后再保存。',
  },
  'month-closed': {
    happened: (details: Details) => `这个月${quoted(details['month'])}已经月结，不能再改。`,
    safe: nothingChanged,
    next: '要更正这个月，请在下一个未结的月份记冲补；确实要重算，请先在“绩效 → 月结”里写明理由重新打开。',
  },
  'month-open': {
    happened: (details: Details) => `这个月${quoted(details['month'])}还没有月结。`,
    safe: nothingChanged,
    next: '请先在“绩效 → 月结”里检查并结账，再做这一步。',
  },
  'month-empty': {
    happened: (details: Details) => `这个月${quoted(details['month'])}没有订单，也没有可以结算的人。`,
    safe: nothingChanged,
    next: '请先导入这个月的订单，或检查选的是不是这个月。',
  },
  'month-not-begun': {
    happened: (details: Details) => `这个月${quoted(details['month'])}还没有开始，不能月结。`,
    safe: nothingChanged,
    next: '请检查选的是不是这个月、电脑的日期对不对；订单日期写错的，改好文件再导入。',
  },
  'already-nudged': {
    happened: (details: Details) => `这笔订单${quoted(details['orderNo'])}今天已经催过一次。`,
    safe: '之前的记录还在，没有再记一次。',
    next: '同一天不要催第二次；记错了就撤回那一次再记。',
  },
  'order-paid': {
    happened: (details: Details) => `这笔订单${quoted(details['orderNo'])}不在等付款：已经付款，或者已经关闭。`,
    safe: nothingChanged,
    next: '不用再催。刷新列表看最新的状态。',
  },
  'appeal-closed': {
    happened: (_details: Details) => '这条申诉已经处理完或已撤回。',
    safe: '原来的答复还在，没有改动。',
    next: '还有异议，请登记一条新的申诉。',
  },
  'fine-not-allowed': {
    happened: (_details: Details) => '用人单位不能用罚款扣工资，这里不能记罚款。',
    safe: nothingChanged,
    next: '违规请在“奖惩 → 警告”里按阶梯处理、写明事实；部门活动经费只能自愿交纳。算错的钱请写明原来算错了什么。',
  },
  'roster-published': {
    happened: (_details: Details) => '这个月的班表已经发布，改动要写明理由。',
    safe: '班表没有改，改动还在窗口里。',
    next: '请写一句理由再保存；两人换班的，请走“申请”里的换班。',
  },
  'cell-locked': {
    happened: (details: Details) => `有一格已锁定${quoted(details['agent'])}，不能改。`,
    safe: '没有改动任何一格。',
    next: '确实要改，先选中这一格按 L 解锁，再改。',
  },
  'consent-missing': {
    happened: (_details: Details) => '换班要双方都同意，现在还缺一方。',
    safe: '班表没有改，申请还在。',
    next: '请还没同意的一方当面输入口令，再批准。',
  },
  'request-outdated': {
    happened: (_details: Details) => '这两格班次在提出之后已经变了，和当时说好的不一样。',
    safe: '班表没有改，申请还在。',
    next: '请撤回这条申请，按现在的班表重新提一条。',
  },
  'request-decided': {
    happened: (_details: Details) => '这条申请已经处理过了。',
    safe: '原来的决定还在，没有改动。',
    next: '需要改变，请提一条新的申请。',
  },
  'solver-busy': {
    happened: (_details: Details) => '自动排班正在进行，一次只能排一个月。',
    safe: '正在进行的那一个没有受影响。',
    next: '请等它排完，或在“自动排班”里停下它，再开始新的。',
  },
  'roster-empty': {
    happened: (details: Details) => `没有可以排班的人或班次${inBrackets(details['what'])}。`,
    safe: '班表没有改动。',
    next: '请先在“团队”里登记人员、在“排班 → 班次”里加班次。',
  },
  'attendance-times': {
    happened: (details: Details) => attendanceProblems[details['reason'] ?? ''] ?? '上下班时间不成立。',
    safe: nothingChanged,
    next: '请检查日期和两个时间，改好后再保存。过零点的下班，只有班次过零点的那天才认。',
  },
  'handover-signed': {
    happened: (_details: Details) => '这份交接已经双方签字，内容已经冻结。',
    safe: '签过字的内容一个字都没有变。',
    next: '要补充，请在下面追加备注；没办完的事会自动带到下一班。',
  },
  'handover-open': {
    happened: (_details: Details) => '这份交接还没有双方签字，还不能追加备注。',
    safe: nothingChanged,
    next: '现在可以直接改交接事项，或在事项上写备注；双方签字以后才需要追加备注。',
  },
  'suggestion-gone': {
    happened: (_details: Details) => '有一条建议已经不在了：有人已经采纳或去掉它，或者新的导入让它不再需要。',
    safe: nothingChanged,
    next: '请看一眼刷新后的建议，再选一次。',
  },
  'same-person': {
    happened: (_details: Details) => '交班和接班不能是同一个人。',
    safe: '没有签字，交接单还开着。',
    next: '请真正接班的人当面输入自己的口令。',
  },
  'pin-missing': {
    happened: (details: Details) => `这个人${quoted(details['agent'])}还没有设置口令，不能签字。`,
    safe: '没有签字，内容都在。',
    next: '请主管在“团队”里打开这个人，设置 4–8 位数字口令。',
  },
  'wrong-pin': {
    happened: (details: Details) => `口令不对，还可以试 ${details['left'] ?? '几'} 次。`,
    safe: '没有签字，内容都在。',
    next: '请本人重新输入；忘了口令，请主管在“团队”里重设。',
  },
  'pin-locked': {
    happened: (details: Details) => `口令连续输错五次，暂时锁住${inBrackets(details['until'])}。`,
    safe: '没有签字，内容都在。',
    next: '请过一会儿再试，或请主管在“团队”里重设口令，重设后马上可用。',
  },
  'move-not-possible': {
    happened: (details: Details) =>
      details['state'] === undefined
        ? '这条记录现在的状态不能做这一步。'
        : `这条记录现在是“${details['state']}”，不能做这一步。`,
    safe: nothingChanged,
    next: '请刷新后看它现在的状态；办完的可以先“重新打开”。',
  },
  'fund-not-voluntary': {
    happened: (_details: Details) => '活动经费只收自愿交的钱，这一笔没有勾选“本人自愿”。',
    safe: '没有入账。',
    next: '本人自愿的请勾选后再记；对差错的处理请用警告、扣分、培训，不能罚款。',
  },
  'fund-short': {
    happened: (_details: Details) => '活动经费的余额不够这一笔支出。',
    safe: '没有入账，余额没有变。',
    next: '请核对金额和日期；先记收入，再记支出。',
  },
  'award-given': {
    happened: (_details: Details) => '这个奖项这个月已经颁过了。',
    safe: nothingChanged,
    next: '要改，请打开奖励记录更正或撤销，再重新颁发。',
  },
  'attachment-kind': {
    happened: (details: Details) =>
      `文件${file(details)}不能作为附件：不是图片、PDF、xlsx、docx 或 txt，或者内容和扩展名不符，或者带有宏。`,
    safe: nothingChanged,
    next: '请另存为其中一种再附上；压缩包请先解开。',
  },
  'attachment-too-large': {
    happened: (details: Details) => `文件${file(details)}超过 20 MB，不能作为附件。`,
    safe: nothingChanged,
    next: '请压缩图片，或只截取有用的几页。',
  },
  'attachment-full': {
    happened: () => '这条记录已经有 20 个附件。',
    safe: nothingChanged,
    next: '请去掉不用的，或另登记一条。',
  },
  'attachment-missing': {
    happened: () => '这个附件的文件不在原来的位置了。',
    safe: '记录本身没有受影响。',
    next: '请把文件放回原来的位置；挪了地方的，重新附上一次，记录里会改成新位置。',
  },
  'attachment-changed': {
    happened: () => '这个附件的内容和附上时不一样了，没有打开。',
    safe: '记录本身没有受影响。',
    next: '请从原来的文件夹打开看；改得对，就重新附上改过的文件。',
  },
  'attachment-viewer': {
    happened: () => '这台电脑没有能打开这种文件的程序。',
    safe: nothingChanged,
    next: '请装一个能看这种文件的程序，然后再打开。',
  },
  'already-scored': {
    happened: (_details: Details) => '这段聊天已经有评分了。',
    safe: '原来的评分没有变。',
    next: '要改，请打开那份评分点“更正”，旧的会保留。',
  },
  'sample-empty': {
    happened: (_details: Details) => '这个月没有可以抽的聊天。',
    safe: nothingChanged,
    next: '请先导入这个月的聊天记录，并在“团队”里给账号指定人。',
  },
  'meeting-held': {
    happened: (_details: Details) => '这次周会已经开完，内容已经定稿。',
    safe: '定稿的内容没有变。',
    next: '要补充，请追加一条会后记录。',
  },
  locked: {
    happened: (_details: Details) => '窗口已经锁住。',
    safe: '数据都在，没有改动。',
    next: '请选择自己的名字，输入口令。',
  },
  'not-permitted': {
    happened: (_details: Details) => '您现在的身份不能看或改这里。',
    safe: nothingChanged,
    next: '请主管用自己的口令解锁后再做；客服只看自己的数据，财务只看工资。',
  },
  'retention-unset': {
    happened: (_details: Details) => '没有设保留期限，也没有说清除到哪一天。',
    safe: nothingChanged,
    next: '请在“设置 → 数据”里选保留几个月，或者给出日期。',
  },
  'retention-open-months': {
    happened: (details: Details) => `有月份还没有月结，提成归属和数据要靠这些聊天${inBrackets(details['months'])}。`,
    safe: '一条聊天也没有清除。',
    next: '请先月结；确实不需要，再勾选“没有月结的月份也清除”（命令行加 --open-months）。',
  },
  'chat-purged': {
    happened: (details: Details) => `找不到这段聊天，旧聊天已按保留期限清除${inBrackets(details['until'])}。`,
    safe: '评分、登记、订单和月结都在。',
    next: '确实需要时，找原来导出的文件重新导入；每次清除记在“设置 → 数据”。',
  },
  'supervisor-pin-missing': {
    happened: (_details: Details) => '还没有一位主管设置了口令，锁上以后谁也打不开。',
    safe: '没有打开锁定。',
    next: '请先在“团队”里给主管设置口令，再打开锁定。',
  },
}
