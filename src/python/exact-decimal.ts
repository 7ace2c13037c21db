/** A positive number in decimal: the value is 0.DIGITS times ten to the power of `point`. */
export interface Decimal {
  /** Significant digits; the first is not 0, unless the value is 0. None at all: the value was rounded to nothing. */
  readonly digits: string
  /** Where the decimal point stands, counted from before the first digit. */
  readonly point: number
}

/** Every digit of a finite float that is not negative: up to 767 of them. */
export function exactDecimal(value: number): Decimal {
  if (value === 0) return { digits: '0', point: 1 }
  if (Number.isInteger(value)) {
    const digits = BigInt(value).toString()
    return { digits, point: digits.length }
  }
  // Doubling is exact, so this finds the integer of which the value is a power of two's fraction: at most 1074 steps.
  let halvings = 0
  let scaled = value
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    halvings++
  }
  const digits = (BigInt(scaled) * 5n ** BigInt(halvings)).toString()
  return { digits, point: digits.length - halvings }
}

/**
 * Rounds half to even.
 *
 * @param count - how many digits to keep, of the decimal handed in; none are kept where it is 0 or less, but with 0 the
 * value may round up to a 1 before its first digit
 */
export function roundDecimal(decimal: Decimal, count: (decimal: Decimal) => number): Decimal {
  const { digits, point } = decimal
  const kept = count(decimal)
  if (kept >= digits.length) return decimal
  if (kept < 0) return { digits: '', point }
  const head = digits.slice(0, kept)
  if (!roundsUp(head, digits.slice(kept))) return { digits: head, point }
  if (kept === 0) return { digits: '1', point: point + 1 }
  const raised = (BigInt(head) + 1n).toString()
  return { digits: raised.slice(0, kept), point: point + raised.length - kept }
}

function roundsUp(head: string, rest: string): boolean {
  const next = rest.charAt(0)
  if (next !== '5') return next > '5'
  return /[1-9]/.test(rest.slice(1)) || /[13579]$/.test(head)
}
