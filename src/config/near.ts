/** Names longer than this are compared by their letters only: nobody misspells them by one. */
const LONGEST = 40
/** With more names to choose from than this only the same letters in another case are found. */
const MOST = 200

/**
 * The name among those that exist that a misspelt one most likely means, or `null`: the same but for case, white space,
 * quotes and a comment behind it, or else one that is a letter or two away.
 */
export function nearest(written: string, names: Iterable<string>): string | null {
  const word = written.replace(/\s[#;].*$/s, '').trimEnd()
  const folded = fold(word)
  if (folded === '') return null
  const choices = [...names]
  for (const name of choices) if (name !== written && fold(name) === folded) return name
  if (word.length > LONGEST || choices.length > MOST) return null
  let best: string | null = null
  let least = Math.min(2, Math.floor(word.length / 3)) + 1
  for (const name of choices) {
    if (name === written || Math.abs(name.length - word.length) >= least) continue
    const apart = distance(folded, name.toLowerCase())
    if (apart < least) {
      least = apart
      best = name
    }
  }
  return best
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s'"_-]/g, '')
}

/** How many letters must be changed, added, dropped or swapped with their neighbour to make one word of the other. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        least = Math.min(least, at(beforeLast, column - 2) + 1)
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
