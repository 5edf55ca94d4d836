import { shiftColours } from '#shared/contract/roster.ts'

type ShiftColour = (typeof shiftColours)[number]

/** How each colour is hatched, in a tile of six pixels: as the cells of the grid are. */
const strokes: Readonly<Record<ShiftColour, string | null>> = {
  teal: null,
  violet: 'M-1 7L7 -1',
  amber: 'M0 3H6',
  blue: 'M3 0V6',
  rose: 'M-1 -1L7 7',
  slate: 'M3 3h.01',
}

/** What a bar or a sample of a shift is filled with; the patterns are drawn once by the chart. */
export const fillOf = (colour: string): string => `url(#coverage-${colour})`

/** The patterns of all shift colours, to be placed in the chart's drawing. */
export const CoverageHatching = () => (
  <defs>
    {shiftColours.map((colour) => (
      <pattern key={colour} id={`coverage-${colour}`} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect className={`fill-${colour}`} width={6} height={6} />
        {strokes[colour] === null ? null : <path className="coverage-hatch" d={strokes[colour]} />}
      </pattern>
    ))}
  </defs>
)
