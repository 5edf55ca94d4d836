import type { LocalDate } from '#shared/kit/local-time.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useRegisterPeople } from '#renderer/registers/use-register-people.ts'
import { MyActions } from './my-actions.tsx'
import { MyCourses } from './my-courses.tsx'
import { MyLedger } from './my-ledger.tsx'
import { MyOffice } from './my-office.tsx'
import { MyRequests } from './my-requests.tsx'

interface AboutMeProps {
  readonly agent: string
  readonly month: string
  readonly date: LocalDate
}

/** What speaks of somebody, or waits for him: to do, to sign, to read, and what he asks for. What is empty is not there. */
export const AboutMe = ({ agent, month, date }: AboutMeProps) => {
  const text = useText().access.mine
  const team = useRegisterPeople()
  return (
    <section aria-label={text.about} className="mine-about">
      <h2>{text.about}</h2>
      <MyActions agent={agent} />
      <MyCourses agent={agent} />
      <MyLedger agent={agent} month={month} team={team} />
      <MyRequests agent={agent} date={date} team={team} />
      <MyOffice agent={agent} team={team} />
    </section>
  )
}
