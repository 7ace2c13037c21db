import { printableRuns } from './printable-runs.js'

/** The code points at which printable turns to not printable and back, ascending; decoded when first needed. */
let borders: Uint32Array | undefined

function decodeBorders(): Uint32Array {
  let border = 0
  return Uint32Array.from(printableRuns.split(','), (run) => {
    border += Number.parseInt(run, 36)
    return border
  })
}

/**
 * Whether Python's `repr` shows a character as it is. Python's `str.isprintable`.
 *
 * A table of Python's own Unicode version decides, not the `\p{...}` of the running Node, which may know later characters.
 */
export function isPrintable(codePoint: number): boolean {
  borders ??= decodeBorders()
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((borders[middle] ?? 0) <= codePoint) low = middle + 1
    else high = middle
  }
  return low % 2 === 1
}
