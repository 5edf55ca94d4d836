/** Words of quality scores. */
export const qualityScores = {}
