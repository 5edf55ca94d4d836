import type { Attendee, RegisterEntry } from '#shared/contract/registers.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

import { PinConfirm } from './pin-confirm.tsx'

const isAttendee = (value: unknown): value is Attendee => typeof value === 'object' && value !== null

/** The own part in a course that was held and is not signed for; undefined: there is nothing to sign. */
const unsigned = ({ state, values }: RegisterEntry): Attendee | undefined => {
  const { attendees } = values
  if (state !== 'held' || !Array.isArray(attendees)) return undefined
  // The answer holds nobody else's part.
  return attendees.find((one): one is Attendee => isAttendee(one) && one.came && one.signedAt === null)
}

const Course = ({ course, part, agent }: { course: RegisterEntry; part: Attendee; agent: string }) => {
  const text = useText().access.mine
  const format = useFormat()
  const { run, isRunning } = useJob('people.signCourse')
  const { title, day } = course.values
  const name = String(title ?? '')
  return (
    <li>
      <div className="mine-line">
        <span>{name}</span>
        <span className="mute">{typeof day === 'string' ? format.date(day) : ''}</span>
      </div>
      <div className="mine-acts">
        {part.score === null ? null : <span className="mute">{text.tested(String(part.score))}</span>}
        <PinConfirm
          label={text.sign}
          name={text.signThis(name)}
          isBusy={isRunning}
          onConfirm={(pin) => run({ course: course.id, agent, pin })}
        />
      </div>
    </li>
  )
}

/** Courses one came to and has not signed for. Nothing while there are none. */
export const MyCourses = ({ agent }: { agent: string }) => {
  const text = useText().access.mine
  const courses = useQuery('people.coursesOf', { agent })
  return (
    <QueryView query={courses}>
      {(all) => {
        const open = all.flatMap((course) => {
          const part = unsigned(course)
          return part === undefined ? [] : [{ course, part }]
        })
        if (open.length === 0) return null
        return (
          <section aria-label={text.courses}>
            <h3>{text.courses}</h3>
            <ul>
              {open.map(({ course, part }) => (
                <Course key={course.id} course={course} part={part} agent={agent} />
              ))}
            </ul>
          </section>
        )
      }}
    </QueryView>
  )
}
