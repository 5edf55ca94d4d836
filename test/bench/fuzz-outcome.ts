import { ReadFailure } from '#data/readers/read-failure.ts'
import { openTableFile } from '#data/readers/table-file.ts'

/** How many rows of a damaged file are looked at; a damaged number may promise a million blank ones. */
const mostRows = 2_000_000

/** Reads everything in a file: 'rows' or the code of its refusal. Whatever else happens is a bug and thrown. */
export const outcomeOf = async (path: string): Promise<string> => {
  try {
    const file = await openTableFile(path)
    try {
      let rows = 0
      for (const sheet of file.sheets) {
        for await (const batch of sheet.batches()) {
          rows += batch.rows.length
          if (rows > mostRows) return 'rows'
        }
      }
    } finally {
      file.close()
    }
    return 'rows'
  } catch (error) {
    if (error instanceof ReadFailure) return error.code
    throw error
  }
}
