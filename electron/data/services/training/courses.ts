import type { OutputOf } from '#shared/contract/index.ts'

const missing = (): never => {
  throw new Error('not built yet')
}

export const sign = async (): Promise<OutputOf<'people.signCourse'>> => missing()
export const saveAttendees = (): OutputOf<'people.saveAttendees'> => missing()
export const of = (): OutputOf<'people.coursesOf'> => missing()
