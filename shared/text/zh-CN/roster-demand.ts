type Likeness = 'weekday' | 'holiday' | 'makeup' | 'event'
type Kind = 'workday' | 'weekend' | 'holiday' | 'makeup'

const nouns: Readonly<Record<Exclude<Likeness, 'weekday'>, string>> = {
  holiday: '以前的节假日',
  makeup: '以前的调休上班日',
  event: '以前的活动日',
}

export const rosterDemand = {
  title: '客流与人手',
  kinds: { workday: '工作日', weekend: '周末', holiday: '节假日', makeup: '调休上班' } satisfies Record<Kind, string>,
  empty: {
    title: '还没有聊天记录',
    text: '导入聊天记录以后，这里会算出每半小时来几位买家、需要几个人，并和班表放在一起看。',
    import: '导入聊天记录',
  },
  settings: {
    label: '怎样算够',
    concurrency: '同时接待',
    concurrencyUnit: '个会话',
    limit: '首次回复',
    limitUnit: '秒内',
    target: '达到',
    targetUnit: '%',
  },
  heat: '星期 × 小时热图',
  month: {
    title: (month: string) => `${month}每天来多少`,
    chart: '图',
    table: '表',
    form: '图或表',
    chartLabel: (from: string, to: string) => `每天的咨询次数，${from} 到 ${to}`,
    expected: '预计',
    actual: '实际',
    perDay: (count: string) => `${count} 次`,
    date: '日期',
    kind: '哪种日子',
    learntFrom: '照什么预计',
    open: (date: string) => `看 ${date} 的人手`,
    nothing: '这个月没有可以预计的日子。',
  },
  learnt: (days: string, from: string, to: string) => `从 ${from} 到 ${to} 的 ${days} 天聊天记录学来。`,
  error: {
    sentence: (days: string, forecast: string, lastWeek: string) =>
      `用没见过的 ${days} 天检验（只用一周以前的数据）：预计误差 ${forecast}，照抄上周同一天误差 ${lastWeek}（各半小时差额合计 ÷ 实际合计）。`,
    worse: '目前照抄上周更准。',
    tooFew: '聊天记录还不到三周，没法检验预计准不准。',
  },
  likeness: {
    weekday: '平常的同一个星期几',
    holiday: '以前的节假日',
    makeup: '以前的调休上班日',
    event: '以前的活动日',
  } satisfies Record<Likeness, string>,
  /** '' where nothing need be said */
  likenessNote: (likeness: Likeness | null, isEvent: boolean, kind: Kind) =>
    likeness === null || (likeness === 'weekday' && !isEvent && (kind === 'workday' || kind === 'weekend'))
      ? ''
      : likeness === 'weekday'
        ? '（以前没有这样的日子，按平常的同一个星期几算）'
        : `（照${nouns[likeness]}算）`,
  day: {
    title: (date: string) => `${date}的人手`,
    previous: '前一天',
    next: '后一天',
    arrivals: '预计每半小时来几位',
    arrivalsLabel: (most: string, at: string) => `预计来的买家，最多的半小时 ${at}，${most} 位`,
    strip: '需要的人和排上的人',
    planned: '排上',
    needed: '需要',
    lack: (spans: string) => `人手不够：${spans}。`,
    enough: '每个半小时都够。',
    more: (count: string) => `还有 ${count} 处，见表`,
    separator: '、',
    lackOf: (from: string, to: string, people: string) => `${from}–${to} 少 ${people} 人`,
    hint: '点一个半小时（按住 Shift 选一段，键盘用 ← → 和 Shift），看少一个人会怎样。',
    halfHour: (from: string, planned: string, needed: string, rate: string) =>
      `${from}，排上 ${planned} 人，需要 ${needed} 人，及时 ${rate}`,
    unreachable: (reaction: string, limit: string) =>
      `客服手上有空时自己也要 ${reaction} 秒才回第一句，超过 ${limit} 秒的要求：人再多也到不了。下面的“需要”只保证不用等空位。`,
    noLog: '没有可以重放的聊天记录。',
  },
  replayed: (days: string, reaction: string) =>
    `重放这些天的聊天：${days}。首次回复 = 等空位 + 客服自己的反应（中位数 ${reaction} 秒）。`,
  nobodyPlanned: '这一天还没有排班；少几个人会怎样，从需要的人数算起。',
  dayRate: (rate: string) => `按排上的人，营业时间里 ${rate} 的首次回复及时。`,
  whatIf: {
    title: '少一个人会怎样',
    people: '人数变化',
    span: (from: string, to: string) => `${from}–${to}`,
    change: (count: string, isFewer: boolean) => (isFewer ? `少 ${count} 人` : `多 ${count} 人`),
    answer: (before: string, after: string, day: string) => `这段时间及时 ${before} → ${after}；全天 ${day}。`,
    none: '这段时间没有人来。',
    clear: '不比了',
  },
  columns: {
    from: '时间',
    arrivals: '预计来几位',
    handling: '每位占用',
    planned: '排上',
    needed: '需要',
    lack: '缺',
    erlang: 'Erlang 需要',
    rate: '及时',
    erlangRate: 'Erlang 及时',
    whatIf: '变化以后',
  },
  erlangNote: 'Erlang C 只知道平均数，放在旁边对照：差得多就看一眼是不是有扎堆的半小时。',
  adopt: {
    button: '定为排班要求',
    title: (month: string) => `把${month}需要的人数定为排班要求？`,
    text: '检查和自动排班会照每半小时的人数要求，替换这个月原来的要求。班表本身不变。',
    confirm: '定为要求',
    done: '已定为这个月的排班要求',
    take: '取消这个月的要求',
    taken: '这个月不再按客流要求人数',
  },
}
