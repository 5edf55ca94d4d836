import type { registerWords as shape } from '../zh-CN/register-words.ts'
import type { TextOf } from '../text-of.ts'

const shop = 'Shop'
const buyer = 'Buyer'
const orderNo = 'Order no.'
const product = 'Product'
const links = 'Where attachments are'
const other = 'Other'

const reopen = { button: 'Reopen', done: 'reopened it' }

const causes = { product: 'Product', process: 'Process', logistics: 'Delivery', service: 'Service', page: 'Page' }

/** Words of registers: for every one its name, what it is for, its fields, choices, states and moves. Keys are those of shared/kit/registers. */
export const registerWords: TextOf<typeof shape> = {
  registers: {
    problems: {
      name: 'Problems',
      purpose:
        'Problems and ideas of the team, noted in seconds; the supervisor settles them one by one, and they are counted by category each week. Adopted ideas and patrol finds lead to an award.',
      person: 'Noted by',
      fields: {
        category: 'Category',
        text: 'What happened',
        product,
        shop,
        buyer,
        orderNo,
        priority: 'Priority',
        department: 'For department',
        links,
        answer: 'What was done',
      },
      choices: {
        category: {
          product: 'Product',
          logistics: 'Delivery',
          page: 'Page',
          policy: 'Rules',
          service: 'Service',
          system: 'System',
          idea: 'Idea',
          patrol: 'Patrol',
          memo: 'Memo',
          other,
        },
        priority: { low: 'Low', normal: 'Normal', high: 'High' },
        department: {
          operations: 'Operations',
          warehouse: 'Warehouse',
          logistics: 'Delivery',
          'after-sales': 'After-sales',
          technical: 'Technical',
          finance: 'Finance',
        },
      },
      states: { open: 'Open', settled: 'Settled', adopted: 'Adopted', dropped: 'Not pursued' },
      moves: {
        settle: { button: 'Settle', done: 'settled it' },
        adopt: { button: 'Adopt', done: 'adopted it' },
        drop: { button: 'Do not pursue', done: 'decided not to pursue it' },
        reopen,
      },
    },
    knowledge: {
      name: 'Knowledge base',
      purpose:
        'What buyers often ask and how to answer, found by product and category, copied with one click. Entries past their date ask to be checked again.',
      person: 'Written by',
      fields: {
        question: 'Question',
        answer: 'Answer',
        category: 'Category',
        product,
        shortcut: 'Shortcut',
        validUntil: 'Valid until',
        links,
      },
      choices: {
        category: {
          greeting: 'Greeting',
          product: 'Product',
          price: 'Price',
          logistics: 'Delivery',
          'after-sales': 'After-sales',
          policy: 'Rules',
          closing: 'Closing words',
          case: 'Case',
          procedure: 'Procedure',
        },
      },
      states: { valid: 'In use', retired: 'Retired' },
      moves: {
        retire: { button: 'Retire', done: 'retired it' },
        restore: { button: 'Use again', done: 'put it back in use' },
      },
    },
    lost: {
      name: 'Lost inquiries',
      purpose:
        'A buyer asked and did not buy: note why – price, size, delivery time, competitor, hesitation. Each week the most frequent reason is the one to work on.',
      person: 'Served by',
      fields: { reason: 'Reason', text: 'Details', product, shop, buyer, day: 'Day' },
      choices: {
        reason: {
          price: 'Price',
          size: 'Size',
          'delivery-time': 'Delivery time',
          competitor: 'Competitor',
          hesitation: 'Hesitation',
          stock: 'Out of stock',
          'quality-doubt': 'Doubts about quality',
          'no-reply': 'No timely reply',
          other,
        },
      },
      states: { noted: 'Noted', 'won-back': 'Won back', 'given-up': 'Given up' },
      moves: {
        'win-back': { button: 'Won back', done: 'won the buyer back' },
        'give-up': { button: 'Give up', done: 'gave up' },
        reopen,
      },
    },
    'follow-up': {
      name: 'Order follow-up',
      purpose:
        'A new address, missing stock, a parcel to chase, a gift to resend: what was promised to a buyer stands here until it is done, within a day unless said otherwise.',
      person: 'Promised by',
      fields: { kind: 'Matter', orderNo, text: 'What is to be done', shop, buyer, outcome: 'Outcome' },
      choices: {
        kind: {
          address: 'Address',
          stock: 'Stock',
          dispatch: 'Dispatch',
          logistics: 'Tracking',
          gift: 'Gift',
          refund: 'Refund',
          other,
        },
      },
      states: { open: 'To do', done: 'Done', dropped: 'Not needed' },
      moves: {
        finish: { button: 'Done', done: 'finished it' },
        drop: { button: 'Not needed', done: 'found it was not needed' },
        reopen,
      },
    },
    visits: {
      name: 'Customer visits',
      purpose:
        'Calls after delivery, at regular times and on holidays: how satisfied the buyer is and whether he would recommend the shop. Dissatisfaction is followed up at once.',
      person: 'Served by',
      fields: {
        kind: 'Kind of visit',
        buyer,
        shop,
        orderNo,
        text: 'What to ask',
        satisfaction: 'Satisfaction',
        recommend: 'Would recommend (0–10)',
        answer: 'What the buyer said',
      },
      choices: {
        kind: { 'after-delivery': 'After delivery', regular: 'Regular', festival: 'Holiday', survey: 'Survey' },
        satisfaction: {
          satisfied: 'Satisfied',
          neutral: 'Neutral',
          dissatisfied: 'Dissatisfied',
          'not-reached': 'Not reached',
        },
      },
      states: { planned: 'Planned', done: 'Visited', dropped: 'Cancelled' },
      moves: {
        finish: { button: 'Enter result', done: 'visited the buyer' },
        drop: { button: 'Cancel', done: 'cancelled it' },
      },
    },
    complaints: {
      name: 'Complaints',
      purpose:
        'Whoever is told first notes it and sees it through. Three grades with time limits; a closed complaint names its cause and a measure, so that what comes back again and again is seen.',
      person: 'First responder',
      fields: {
        grade: 'Grade',
        text: 'Complaint',
        channel: 'Channel',
        shop,
        buyer,
        orderNo,
        product,
        isServiceFault: 'Fault of service',
        links,
        outcome: 'Answer and outcome',
        compensation: 'Compensation',
        handlingMinutes: 'Time spent (minutes)',
        cause: 'Root cause',
        causeText: 'About the cause',
        measure: 'Measure',
        measureOwner: 'Who sees to the measure',
        measureDue: 'Measure due',
      },
      choices: {
        grade: { '1': 'Grade 1 (minor)', '2': 'Grade 2 (serious)', '3': 'Grade 3 (grave)' },
        channel: { platform: 'Platform', chat: 'Chat', phone: 'Phone', review: 'Review', other },
        cause: causes,
      },
      states: { open: 'Open', working: 'In work', reported: 'Reported up', answered: 'Answered', closed: 'Closed' },
      moves: {
        begin: { button: 'Begin', done: 'began work' },
        report: { button: 'Report up', done: 'reported it up' },
        answer: { button: 'Answer', done: 'answered the buyer' },
        close: { button: 'Close', done: 'closed it' },
        reopen,
      },
    },
    reviews: {
      name: 'Bad reviews',
      purpose:
        'Neutral and bad reviews: reach the buyer and write an explanation within 24 to 48 hours; causes are sorted into product, process, delivery, service and page.',
      person: 'Served by',
      fields: {
        grade: 'Kind',
        text: 'Review',
        shop,
        buyer,
        orderNo,
        product,
        explanation: 'Explanation',
        cause: 'Cause',
        outcome: 'Outcome',
      },
      choices: { grade: { neutral: 'Neutral', bad: 'Bad', complaint: 'Complaint' }, cause: causes },
      states: { open: 'To explain', explained: 'Explained', closed: 'Closed' },
      moves: {
        explain: { button: 'Explain', done: 'explained it' },
        close: { button: 'Close', done: 'closed it' },
        reopen,
      },
    },
    'after-sales': {
      name: 'After-sales',
      purpose:
        'Seven kinds, each with its time limit: longer receipt, damage, resupply, exchange, return, refund, dispute. Waiting for the buyer or for goods is seen at once; what is late turns red.',
      person: 'Handled by',
      fields: {
        kind: 'Kind',
        orderNo,
        text: 'What happened',
        shop,
        buyer,
        product,
        reason: 'Reason',
        amount: 'Amount',
        freightBy: 'Freight paid by',
        parcelNo: 'Return parcel no.',
        outcome: 'Outcome',
      },
      choices: {
        kind: {
          extension: 'Longer receipt',
          damage: 'Damage',
          resupply: 'Resupply',
          exchange: 'Exchange',
          return: 'Return',
          refund: 'Refund',
          dispute: 'Dispute',
        },
        reason: {
          mind: 'Changed mind',
          quality: 'Quality',
          damaged: 'Damaged on the way',
          short: 'Parts missing',
          'wrong-item': 'Wrong item',
          description: 'Not as described',
          late: 'Late dispatch',
          service: 'Service',
          other,
        },
        freightBy: { buyer: 'Buyer', shop: 'Shop' },
      },
      states: {
        open: 'Open',
        'waiting-buyer': 'Waiting for buyer',
        'waiting-goods': 'Waiting for goods',
        done: 'Done',
        dropped: 'Dropped',
      },
      moves: {
        'wait-buyer': { button: 'Wait for buyer', done: 'waits for the buyer' },
        'wait-goods': { button: 'Wait for goods', done: 'waits for goods' },
        resume: { button: 'Resume', done: 'resumed it' },
        finish: { button: 'Done', done: 'finished it' },
        drop: { button: 'Drop', done: 'dropped it' },
        reopen,
      },
    },
    awards: {
      name: 'Awards',
      purpose:
        'Best of the month, progress, team, service star, efficiency, patrol, idea: who, why, how many points or how much money – each with its evidence.',
      person: 'For whom',
      fields: {
        kind: 'Award',
        month: 'Month it counts in',
        text: 'Reason',
        points: 'Points',
        bonus: 'Bonus',
        gift: 'Gift',
        evidence: 'Evidence',
        links,
      },
      choices: {
        kind: {
          'monthly-best': 'Best of the month',
          progress: 'Progress',
          team: 'Team',
          'service-star': 'Service star',
          efficiency: 'Efficiency',
          patrol: 'Patrol',
          idea: 'Idea',
          other,
        },
      },
      states: { granted: 'Granted', revoked: 'Revoked' },
      moves: {
        revoke: { button: 'Revoke', done: 'revoked it' },
        restore: { button: 'Restore', done: 'restored it' },
      },
    },
    warnings: {
      name: 'Warnings',
      purpose:
        'Reminder, written warning, points, training, transfer – step by step, with facts, evidence and a way to improve; acknowledged by the person, open to appeal. Never a fine.',
      person: 'To whom',
      fields: {
        step: 'Step',
        month: 'Month it counts in',
        text: 'Facts',
        rule: 'Rule broken',
        points: 'Points (negative)',
        evidence: 'Evidence',
        plan: 'How to improve',
        until: 'Improve until',
        links,
      },
      choices: {
        step: {
          verbal: 'Verbal warning',
          written: 'Written warning',
          deduction: 'Points',
          training: 'Training',
          transfer: 'Transfer',
          demotion: 'Demotion',
          dismissal: 'Dismissal',
          reminder: 'Reminder',
        },
      },
      states: { given: 'Given', acknowledged: 'Acknowledged', done: 'Improved', revoked: 'Revoked' },
      moves: {
        acknowledge: { button: 'Acknowledge', done: 'acknowledged it' },
        finish: { button: 'Improved', done: 'found it improved' },
        revoke: { button: 'Revoke', done: 'revoked it' },
      },
    },
    fund: {
      name: 'Activity fund',
      purpose:
        'Money for team activities: what was given voluntarily, what it was spent on, what is left, posted every month. Only voluntary money; never a fine.',
      person: 'Given or handled by',
      fields: {
        direction: 'In or out',
        amount: 'Amount',
        day: 'Day',
        text: 'Purpose',
        isVoluntary: 'Given voluntarily',
        links,
      },
      choices: { direction: { in: 'In', out: 'Out' } },
      states: { booked: 'Booked', cancelled: 'Cancelled' },
      moves: { cancel: { button: 'Cancel', done: 'cancelled it' } },
    },
    courses: {
      name: 'Training',
      purpose:
        'Onboarding, new products before they are on sale, rules, skills, emergencies: planned, attended, tested and signed by each person.',
      fields: {
        kind: 'Kind',
        title: 'Course',
        day: 'Day',
        trainer: 'Trainer',
        product: 'New product',
        onSale: 'On sale from',
        passMark: 'Pass mark',
        text: 'Content',
        attendees: 'Attendees',
        links: 'Where the material is',
      },
      choices: {
        kind: {
          onboarding: 'Onboarding',
          'new-product': 'New product',
          policy: 'Rules',
          skills: 'Talking skills',
          system: 'Systems',
          emotion: 'Staying calm',
          emergency: 'Emergencies',
          sharing: 'Sharing experience',
        },
      },
      states: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
      moves: {
        hold: { button: 'Held', done: 'held it' },
        cancel: { button: 'Cancel', done: 'cancelled it' },
        reopen: { button: 'Plan again', done: 'planned it again' },
      },
    },
    mentoring: {
      name: 'Mentoring and probation',
      purpose:
        'Who a newcomer learns from, until when, and whether it worked. Before it ends: confirm, or extend with a reason; good work may be confirmed early.',
      person: 'Newcomer',
      fields: {
        mentor: 'Mentor',
        from: 'From',
        until: 'Until',
        goal: 'What to learn',
        review: 'Review',
        confirmedOn: 'Confirmed on',
      },
      choices: {},
      states: { running: 'Running', confirmed: 'Confirmed', ended: 'Ended' },
      moves: {
        confirm: { button: 'Confirm', done: 'confirmed the newcomer' },
        extend: { button: 'Extend', done: 'extended it' },
        end: { button: 'End', done: 'ended it' },
      },
    },
    improvement: {
      name: 'Improvement plans',
      purpose: 'What went wrong, what is to be reached, in which steps and by when. At the end: reached, or not.',
      person: 'Whose plan',
      fields: { cause: 'What went wrong', goal: 'What to reach', steps: 'Steps', until: 'Until', result: 'Result' },
      choices: {},
      states: { running: 'Running', reached: 'Reached', missed: 'Not reached' },
      moves: {
        reach: { button: 'Reached', done: 'reached it' },
        miss: { button: 'Not reached', done: 'did not reach it' },
        reopen,
      },
    },
    actions: {
      name: 'Action items',
      purpose: 'What a weekly meeting agreed: what, who, by when. What is not done comes back every week until it is.',
      fields: { text: 'What', until: 'By', week: 'Meeting', result: 'Result' },
      choices: {},
      states: { open: 'Open', done: 'Done', dropped: 'Dropped' },
      moves: {
        finish: { button: 'Done', done: 'finished it' },
        drop: { button: 'Drop', done: 'dropped it' },
        reopen,
      },
    },
    office: {
      name: 'Requests',
      purpose:
        'Travel, expenses, certificates, training wishes, resignations: what colleagues ask for stands here and is answered within seven days.',
      person: 'Who asks',
      fields: { kind: 'Matter', text: 'Content', from: 'From', until: 'Until', amount: 'Amount', links },
      choices: {
        kind: {
          travel: 'Travel',
          expense: 'Expenses',
          document: 'Certificate',
          'training-wish': 'Training wish',
          resignation: 'Resignation',
          other,
        },
      },
      states: { asked: 'Asked', approved: 'Approved', refused: 'Refused', done: 'Done' },
      moves: {
        approve: { button: 'Approve', done: 'approved it' },
        refuse: { button: 'Refuse', done: 'refused it' },
        finish: { button: 'Done', done: 'finished it' },
        reopen,
      },
    },
  },
}
