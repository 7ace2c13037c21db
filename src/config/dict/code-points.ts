/** Compares texts as Python does: by the codes of their characters, not by UTF-16 units. */
export function byCodePoint(one: unknown, other: unknown): number {
  const [left, right] = [[...String(one)], [...String(other)]]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
