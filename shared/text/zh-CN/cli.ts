type Details = Readonly<Record<string, string | number>>

const of = (details: Details, key: string): string => String(details[key] ?? '')

/** Words of the command line. Commands, options and placeholders are the same in every language and stand in the code. */
export const cli = {
  title: (version: string) => `掌班 Zhangban ${version} 命令行`,
  headings: {
    usage: '用法：',
    command: '<命令>',
    options: '[选项]',
    commands: '命令：',
    ownOptions: '选项：',
    commonOptions: '每个命令都有的选项：',
    exit: '退出状态：',
    environment: '环境变量：',
    more: (command: string) => `某个命令的详细说明：${command}`,
  },
  exits: { '0': '完成', '1': '被拒绝或没有全部完成，会说明原因和下一步', '2': '命令写错了' },
  about: {
    init: '新建数据文件：按团队文件建立店铺、人员、班次、方案；或用 --sample 建立带三个月订单和聊天的示例店铺。只有这个命令会新建数据文件。',
    export: '把店铺、人员、班次、方案输出成团队文件（JSON），可供 init --team 使用。口令不会导出。',
    import:
      '导入一个或多个文件：订单、聊天记录、会话、客服数据、退款、评价、考勤、排班。内容、平台、编码、表头会自动认出，压缩包和工作簿里的每一种各导入一次；重复导入不会重复计算；看不懂的行另存成一个工作簿。',
    importsList: '列出所有导入，最近的在前，已撤销的也在。',
    importsUndo: '撤销一次导入：恰好退回它改动过的内容，之后的导入不受影响。',
    ordersAttribution: '某月付款的每一笔订单归谁、凭什么、有没有争议。',
    commission: '某月每个人的提成，每个数字都附订单明细；--plan 按另一个方案试算，不保存任何东西。',
    score: '某月每个人的评分：每一项的数值、得分、权重和计入多少，加减分、等级和提成系数。',
    monthCheck: '看某月结账前还缺什么，并记下检查过；缺什么都不妨碍月结。',
    monthClose: '月结：把某月的绩效表、提成明细、方案和来源整份存下来，以后不再变化。',
    monthReopen: '写明理由，重新打开已月结的月份；原来的那一份会留着。',
    monthDiff: '新旧差异：上一次月结和这一次（或按现在的数据重新算）相比，一人一人、一单一单。',
    sheet: '生成某月的绩效表：PDF（需要桌面程序的排版能力）或 Excel 工作簿。',
    stats: '某几天的服务数据：首响、平均响应、限时响应率、回复率、转化、成交，按客服、日、小时或店铺；默认用店铺口径。',
    why: '一个数据背后的每一轮、每次接待、每个会话或订单，最差的在前。',
    demand: '每个星期几、每半小时平均来几位买家，排班用。',
    search:
      '在聊天记录里找任意文字，一个字也行，最近的在前；还没有整理的聊天记录先整理好。以 - 开头的文字写在 -- 后面。',
    verify: '检查数据文件：是否完好、操作记录是否连续、行数和合计是否对得上。',
    backupMake: '现在做一份备份，做完立即校验。',
    backupList: '列出备份，最近的在前。数据文件打不开时也可以用。',
    backupRestore: '用一份备份恢复。现在的数据文件先另存，不会删除。请先关闭掌班窗口。',
    help: '显示说明；后面跟命令名，显示那个命令的说明。',
  },
  option: {
    db: '数据文件；不写就用掌班窗口所用的那一个',
    json: '在标准输出只写一个 JSON；金额是整数分，份额是 0–1',
    lang: '说明和提示的语言',
    help: '显示说明',
    version: '显示版本',
    team: '团队文件',
    teamOut: '输出团队文件',
    sample: '建立虚构的示例店铺，内容每次都一样',
    out: '写到这个文件，而不是标准输出',
    shop: '这些数据属于哪个店铺（店铺名称）；考勤和排班属于全队，写哪个都一样',
    kind: '文件是什么，不写就自动识别；识别出别的就拒绝：orders 订单、messages 聊天记录、sessions 会话、agent-figures 客服数据、refunds 退款、reviews 评价、attendance 考勤、roster 排班',
    preset: '文件必须被认成这种导出，例如 taobao-orders，否则拒绝',
    map: '列对应文件：是什么、表头在第几行、每一项是哪一列；聊天记录还可以写谁是客服、谁是买家（direction）；日期分不清日和月的写 timeFormat',
    dryRun: '只报告结果，什么都不保存',
    month: '月份，例如 2026-10',
    agent: '只看这个工号',
    plan: '试算用的方案，写法与团队文件里的一个方案相同',
    fromDay: '从这一天起，例如 2026-10-01',
    toDay: '到这一天为止（含当天）',
    agentOrAccount: '只看这个工号；没有主人的账号写账号名',
    by: '按什么分行：agent 客服（默认）、day 日、hour 小时、shop 店铺',
    rules: '用哪个口径，例如 taobao-3min；不写就用设置里的',
    onlyShop: '只看这个店铺（店铺名称）',
    hits: '最多列出几条（默认 50）',
    outFolder: '放文件的文件夹，没有就新建',
    format: 'pdf（默认）或 xlsx',
  },
  environment: {
    ZHANGBAN_DATA: '数据文件夹，代替系统的用户数据文件夹',
  },
  wrong: {
    'no-command': (_details: Details) => '没有写命令。',
    'unknown-command': (details: Details) => `没有这个命令：${of(details, 'word')}`,
    'incomplete-command': (details: Details) => `${of(details, 'word')} 后面还要写：${of(details, 'known')}`,
    'unknown-option': (details: Details) => `没有这个选项：${of(details, 'option')}`,
    'missing-value': (details: Details) => `${of(details, 'option')} 后面缺少内容。`,
    'unexpected-value': (details: Details) => `${of(details, 'option')} 后面不能带内容。`,
    'missing-option': (details: Details) => `缺少 ${of(details, 'option')}`,
    'missing-argument': (details: Details) => `缺少 ${of(details, 'argument')}`,
    'unexpected-argument': (details: Details) => `多出的内容：${of(details, 'argument')}`,
    'not-a-choice': (details: Details) =>
      `${of(details, 'option')} 只能是：${of(details, 'known')}（写的是 ${of(details, 'value')}）`,
    'not-a-month': (details: Details) =>
      `${of(details, 'option')} 要写成 年-月，例如 2026-10（写的是 ${of(details, 'value')}）`,
    'not-a-day': (details: Details) =>
      `${of(details, 'option')} 要写成 年-月-日，例如 2026-10-01（写的是 ${of(details, 'value')}）`,
    'not-a-count': (details: Details) =>
      `${of(details, 'option')} 要是 1 到 ${of(details, 'most')} 的整数（写的是 ${of(details, 'value')}）`,
    'not-an-id': (details: Details) => `编号要是正整数（写的是 ${of(details, 'value')}），用 imports list 查看。`,
    'kind-and-map': (details: Details) =>
      `--kind 写的是 ${of(details, 'kind')}，列对应文件里却是 ${of(details, 'map')}，请改成一样。`,
    'team-or-sample': (_details: Details) => '--team 和 --sample 要写一个，而且只写一个。',
  },
  wrongSafe: '什么都没有做。',
  code: (code: string) => `[${code}]`,
  next: {
    'database-missing': (program: string, _details: Details) =>
      `用 --db FILE 指定数据文件；还没有的话，先新建：${program} init --team FILE.json，或 ${program} init --sample。`,
    'not-empty': (program: string, _details: Details) =>
      `需要从头开始时，用 --db 指定另一个文件：${program} init --db FILE …`,
    'no-known-header': (_program: string, _details: Details) =>
      '用 --map FILE.json 指定表头在第几行、每一列是什么；或在窗口的导入页指定。',
    'mapping-incomplete': (_program: string, _details: Details) =>
      '用 --map FILE.json 为这些列指定表头；或在窗口的导入页指定。',
    'wrong-kind-of-file': (_program: string, details: Details) =>
      details['found'] === undefined
        ? '检查是不是选错了文件，或去掉 --preset。'
        : `文件被认成 ${of(details, 'found')}：检查是不是选错了文件，或去掉 --kind、--preset。`,
    'no-print-runtime': (program: string, _details: Details) =>
      `在装有掌班桌面程序的电脑上运行，或改为工作簿：${program} sheet --format xlsx …`,
    'database-corrupt': (program: string, _details: Details) =>
      `先复制一份损坏的文件留底，再用 ${program} backup list 查看备份，${program} backup restore FILE 恢复。`,
    'backup-invalid': (program: string, _details: Details) => `用 ${program} backup list 查看，另选一份备份。`,
    'unknown-shop': (_program: string, details: Details) => `已有的店铺：${of(details, 'known')}`,
    'no-shops': (_program: string, _details: Details) => '数据里还没有店铺：在窗口里新建，或写进团队文件再 init。',
    'unknown-person': (_program: string, details: Details) => `已有的工号：${of(details, 'known')}`,
    'nobody-in-month': (_program: string, _details: Details) =>
      '先登记人员（入职、离职日期要包含这个月），再生成绩效表。',
    'unknown-rule-set': (_program: string, details: Details) => `已有的口径：${of(details, 'known')}`,
    'unknown-import': (program: string, _details: Details) => `用 ${program} imports list 查看编号。`,
    'invalid-input': (_program: string, _details: Details) => '改正这一处再试。',
    internal: (program: string, _details: Details) =>
      `再试一次；还是这样时，运行 ${program} verify，并保留数据文件旁边的 errors.log。`,
  },
  nouns: {
    shop: '店铺',
    person: '人员',
    import: '导入',
    order: '订单',
    decision: '裁定',
    people: '这个月的人员',
    'rule-set': '口径',
  },
  notJson: '不是完整的 JSON',
  notText: '文字里有不完整的字符',
  listSeparator: '、',
  yes: '是',
  no: '否',
  none: '–',
  init: {
    done: (path: string) => `已建立：${path}`,
    counts: (shops: string, people: string, plans: string, orders: string) =>
      `店铺 ${shops}，人员 ${people}，提成方案 ${plans}，订单 ${orders}`,
  },
  exported: (path: string) => `团队文件已写入：${path}`,
  import: {
    dryRun: '试导入，没有保存任何东西。',
    rejectedFile: (path: string) => `看不懂的行已另存：${path}`,
    reason: (file: string, reason: string, count: string, row: string) =>
      `${file}：${reason}，${count} 行，最先在第 ${row} 行`,
    reasonInSheet: (sheet: string, file: string, reason: string, count: string, row: string) =>
      `${file}：${reason}，${count} 行，最先在“${sheet}”第 ${row} 行`,
    differs: (file: string, field: string, stored: string, footer: string) =>
      `${file}：${field}合计 ${stored}，文件的合计行是 ${footer}，请核对`,
    ownerless: (file: string, names: string) => `${file}：还没有主人的账号或名字：${names}`,
    leftOut: (file: string, names: string) => `${file}：没有读：${names}`,
    senders: '不知道是谁说的行：在 --map 文件的 direction 里写明谁是客服（agent）、谁是买家（buyer），再导入一次。',
    dateOrder: (file: string) =>
      `${file}：日期分不清日和月哪个在前，在 --map 文件里写 "timeFormat": "day-month" 或 "month-day"，再导入一次。`,
    failed: (file: string, message: string) => `${file}：${message}`,
    undone: (id: string, file: string) => `已撤销导入 ${id}：${file}`,
    none: '还没有导入过文件。',
    columns: {
      id: '编号',
      file: '文件',
      kind: '内容',
      preset: '识别为',
      encoding: '编码',
      shop: '店铺',
      at: '时间',
      seconds: '秒',
      undoneAt: '撤销于',
    },
  },
  attribution: {
    none: (month: string) => `${month}没有已付款的订单。`,
    summary: (orders: string, contested: string, nobody: string) =>
      `${orders} 笔，其中争议 ${contested} 笔，无人 ${nobody} 笔`,
    columns: { order: '订单号', shop: '店铺', agent: '归属', evidence: '依据', state: '状态' },
  },
  commission: {
    none: (month: string) => `${month}没有人有提成可算。`,
    whatIf: (plan: string) => `按“${plan}”试算，没有保存任何东西。`,
    pending: (orders: string, base: string) => `争议 ${orders} 笔，基数 ${base}，裁定前不计给任何人`,
    uncredited: (orders: string, base: string) => `无人 ${orders} 笔，基数 ${base}`,
    sum: '合计',
    columns: { order: '订单号', base: '基数', amount: '提成', evidence: '依据' },
  },
  score: {
    none: (month: string) => `${month}没有要评分的人。`,
    noScheme: '（没有评分方案）',
    columns: {
      agent: '工号',
      name: '姓名',
      scheme: '评分方案',
      score: '评分',
      grade: '等级',
      coefficient: '系数',
      items: '各项',
      points: '加减分',
    },
    item: { item: '项目', weight: '权重', value: '数值', points: '得分', counted: '计入', state: '说明' },
  },
  month: {
    state: (month: string, state: string) => `${month}：${state}`,
    nothingMissing: '什么都不缺。',
    closed: (people: string, orders: string, total: string) => `${people} 人，${orders} 笔订单，应发合计 ${total}`,
    reopened: '原来的那一份留着；再月结一次后，用 month diff 看差异。',
    columns: { check: '还缺什么', count: '数量', amount: '基数', who: '哪天、哪月、谁' },
  },
  sheet: {
    printing: '正在排版…',
    pdf: (path: string, pages: string) => `已生成：${path}（${pages} 页）`,
    xlsx: (path: string) => `已生成：${path}`,
  },
  stats: {
    nothing: '这几天没有聊天记录、会话和订单。',
    key: '行',
    name: '名称',
    nobody: '（无人接待）',
    sum: '合计',
    rules: (name: string, id: string) => `口径：${name}（${id}）`,
    within: (seconds: string) => `${seconds}秒响应率`,
    seconds: (seconds: string) => `${seconds} 秒`,
    share: (share: string, n: string) => `${share} (n=${n})`,
    open: (day: string, shop: string, reason: string) => `${day} ${shop}：${reason}`,
    openReasons: {
      running: (last: string) => (last === '' ? '这一天还没有过完' : `这一天还没有过完，最后一条消息 ${last}`),
      'ends-early': (last: string) => `比平时早结束，可能没有导完，最后一条消息 ${last}`,
      'account-missing': (account: string) => `缺少账号 ${account} 的消息`,
      'no-messages': (_detail: string) => '前后都有消息，这一天没有',
    },
    covered: (share: string) => `只有 ${share} 的订单知道是谁买的或归谁，转化率要打折扣看`,
  },
  demand: {
    nothing: '这几天没有聊天记录。',
    time: '时间',
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    summary: (arrivals: string, days: string) => `${days} 天，${arrivals} 次进店咨询；下面是每天平均次数`,
  },
  search: {
    none: '没有找到。',
    summary: (total: string, chats: string, shown: string, seconds: string) =>
      `${total} 处，在 ${chats} 个会话里；列出 ${shown} 条，用时 ${seconds} 秒`,
    columns: { at: '时间', agent: '客服', buyer: '买家', direction: '谁说的', text: '内容' },
    direction: { buyer: '买家', agent: '客服', auto: '自动', system: '系统' },
  },
  verify: { good: '全部正常。', bad: '发现问题，请先备份，不要删除任何文件。' },
  backup: {
    made: (path: string) => `备份完成并已校验：${path}`,
    restored: (path: string) => `已用这份备份恢复：${path}`,
    keptAside: (path: string) => `原来的数据文件另存在：${path}`,
    none: '还没有备份。',
  },
}
