import { monthOfRoster } from '/work/main/test/screens/roster-fixtures.ts'
import { boardOf } from '/work/main/shared/rules/roster/board.ts'
import { findingsOf, talliesOf } from '/work/main/shared/rules/roster-checks.ts'
import { wordsOf, monthWith } from '/work/main/renderer/screens/roster/grid/cell-word.ts'
const people = Array.from({length: 40}, (_, i) => ({ number: `A${String(i+1).padStart(2,'0')}`, name: `客服${i+1}`, group: i < 22 ? '售前' : '售后', level: '中级', joined: null, left: null, isAgent: true }))
const codes = ['D','E']
const month = monthOfRoster({ people, cells: people.flatMap((p, i) => Array.from({length: 31}, (_, d) => ({ agent: p.number, date: `2026-12-${String(d+1).padStart(2,'0')}`, shift: (d + i) % 7 === 6 ? 'off' : codes[(i + Math.floor(d/7)) % 2] }))) })
const t = (n: string, f: () => unknown) => { for (let i=0;i<20;i++) f(); const s = performance.now(); for (let i=0;i<20;i++) f(); console.log(n, ((performance.now()-s)/20).toFixed(2)) }
const words = wordsOf(month); const board = boardOf(month)
t('monthWith', () => monthWith(month, words)); t('boardOf', () => boardOf(month)); t('findings', () => findingsOf(board)); t('tallies', () => talliesOf(board)); console.log(findingsOf(board).length)
