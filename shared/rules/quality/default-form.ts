import type { Criterion, ScoringForm } from '../../contract/quality-scores.ts'
import type { Month } from '../../kit/local-time.ts'

const weighed = (key: string, title: string, weight: number, hint: string, rules: string[] = []): Criterion => ({
  ...{ key, title, hint, weight, isFatal: false, rules },
})

const fatal = (key: string, title: string, hint: string, rules: string[] = []): Criterion => ({
  ...{ key, title, hint, weight: 0, isFatal: true, rules },
})

/** The form that comes with the app, in the shop's own language: it holds for everyone until a shop keeps one of its own. */
export const defaultForm: ScoringForm = {
  name: '客服质检评分表',
  from: '2000-01' as Month,
  group: null,
  passMark: 80,
  criteria: [
    weighed('opening', '开场与问候', 10, '及时应答，有称呼和问候，报出店铺或工号', ['noGreeting']),
    weighed('needs', '需求理解', 20, '问清用途、规格、收货时间，不答非所问'),
    weighed('expertise', '专业准确', 25, '商品、活动、售后规则说得对，有依据，不敷衍', ['perfunctory', 'shortReply']),
    weighed('solving', '解决与跟进', 25, '给出办法和时间，答应的事有回音，未付款有跟进', ['promiseWithoutFollowUp']),
    weighed('manners', '礼貌与情绪', 10, '用语得体，不催促、不反问、不带情绪', ['rudeness']),
    weighed('closing', '结束与引导', 10, '确认没有别的问题，道谢，引导收藏、评价或复购', ['noClosing']),
    fatal('abuse', '辱骂买家', '骂人、嘲讽、威胁', ['forbiddenWord', 'rudeness']),
    fatal('diversion', '引导平台外交易', '加微信、转账、私下成交', ['forbiddenWord']),
    fatal('leak', '泄露客户信息', '把电话、地址、订单告诉别人', ['personalData']),
    fatal('false-promise', '虚假承诺', '答应店铺做不到或没有的事', ['promiseWithoutFollowUp', 'forbiddenWord']),
  ],
}
