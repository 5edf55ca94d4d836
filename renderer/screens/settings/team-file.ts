import type { Result } from '#shared/contract/failure.ts'

/** Text of a team file → its value; what is not JSON is refused with the place the parser names. The value itself is checked by the data process. */
export const parsedTeam = (file: string, text: string): Result<unknown> => {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    return { ok: false, failure: { code: 'team-file-invalid', details: { file, reason } } }
  }
}
