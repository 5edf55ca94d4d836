import type { TodayService } from '#shared/contract/performance.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { queryOfDay } from './service-route.ts'
import { serviceTiles } from './service-words.ts'

/** The newest day's service against its targets; every figure leads to what is behind it. Amber only where a target is missed for certain. */
export const Service = ({ service }: { service: TodayService }) => {
  const text = useText()
  const format = useFormat()
  const words = text.today.service
  const title = words.title(format.date(service.day))
  return (
    <section className="service" aria-label={title}>
      <h3>
        {title}
        {service.isComplete ? null : <small className="warn">{words.notComplete}</small>}
      </h3>
      <div className="tiles">
        {serviceTiles(service, text, format).map(({ figure, name, value, beside, target, before, hint, isMissed }) => (
          <a
            key={figure}
            className="tile"
            href={linkTo('chats', queryOfDay(service.day, figure))}
            title={hint}
            aria-label={words.openWhy(name, value)}
            data-testid={`service-${figure}`}
          >
            <small>{name}</small>
            <b className={isMissed ? 'warn' : ''}>
              {value} <small>{beside}</small>
            </b>
            <small>{target}</small>
            <small>{before}</small>
          </a>
        ))}
      </div>
    </section>
  )
}
