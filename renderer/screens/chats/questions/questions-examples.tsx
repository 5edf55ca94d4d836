import type { OutputOf } from '#shared/contract/index.ts'
import type { QuestionScope } from '#shared/contract/questions.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { QuestionsTrend } from './questions-trend.tsx'

type Examples = OutputOf<'chats.questionExamples'>
type Example = Examples['examples'][number]

/** Chats listed at most. */
const mostExamples = 50

const ExampleLine = ({ example }: { example: Example }) => {
  const text = useText().questions.examples
  const format = useFormat()
  const { at, shop, shopId, buyerId, buyer, account, answer } = example
  const place = { tab: 'archive', shop: String(shopId), buyer: String(buyerId), at }
  return (
    <li className="question-example">
      <header>
        <span className="mute">
          {format.moment(at)} {buyer} · {shop}
        </span>
        <a href={linkTo('chats', place)} aria-label={text.openOf(buyer, format.moment(at))}>
          {text.open}
        </a>
      </header>
      <p className="question-asked">{example.text}</p>
      {answer === null ? (
        <p className="mute">{text.noAnswer}</p>
      ) : (
        <p className="question-answer">
          <small>
            {text.answer} {account ?? ''}
          </small>
          {answer}
        </p>
      )}
    </li>
  )
}

interface ExamplesViewProps extends Pick<PanelProps, 'name' | 'onWeek'> {
  readonly value: Examples
}

/** The chats of a question without the panel around them. */
export const ExamplesView = ({ name, value, onWeek }: ExamplesViewProps) => {
  const text = useText().questions
  return (
    <div className="question-examples">
      <QuestionsTrend title={text.trend.titleOf(name)} weeks={value.weeks} onWeek={onWeek} />
      {value.examples.length === 0 ? <p className="mute">{text.examples.nothing}</p> : null}
      <ul>
        {value.examples.map((example) => (
          <ExampleLine key={`${example.at} ${example.buyerId}`} example={example} />
        ))}
      </ul>
    </div>
  )
}

interface PanelProps {
  readonly scope: QuestionScope
  /** a question's key or a word; null: closed */
  readonly asked: string | null
  /** how it is called on screen, and in how many chats it came up; null: not known */
  readonly name: string
  readonly chats: number | null
  /** the first day of a week to look at alone */
  readonly onWeek: (week: LocalDate) => void
  readonly onClose: () => void
}

/** The very words of buyers, the answers that followed, and the way to each chat. */
export const QuestionExamples = ({ scope, asked, name, chats, onWeek, onClose }: PanelProps) => {
  const text = useText().questions.examples
  const format = useFormat()
  const query = useQuery(
    'chats.questionExamples',
    asked === null ? null : { ...scope, key: asked, limit: mostExamples },
  )
  return (
    <SidePanel title={text.title(name)} isOpen={asked !== null} onClose={onClose} width={560}>
      <QueryView query={query}>
        {(value) => (
          <>
            {chats === null ? null : (
              <p className="mute">{text.count(format.count(value.examples.length), format.count(chats))}</p>
            )}
            <ExamplesView name={name} value={value} onWeek={onWeek} />
          </>
        )}
      </QueryView>
    </SidePanel>
  )
}
