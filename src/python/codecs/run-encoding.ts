import { type EncodePolicy, encodePolicy, escapedRunEnd } from './error-policies.js'
import { encodeError } from './unicode-error.js'

/** An encoding that can write a text as it is, but for some runs of characters. */
export interface RunEncoding {
  /** Its name in error texts. */
  readonly name: string
  /** Why it cannot write the others. */
  readonly reason: string
  /** Finds a run of characters that it cannot write; global, so that a search can start anywhere. */
  readonly unencodable: RegExp
  /** Bytes of its smallest unit: what a policy puts in must be a multiple of it. */
  readonly unitSize: number
  /** Encodes text without such runs. */
  encode(text: string): Uint8Array
}

/**
 * Encodes a text that has characters which the encoding cannot write, by an error policy.
 *
 * @throws UnicodeEncodeError if the policy leaves it at that, LookupError for an unknown policy
 */
export function encodeAroundRuns(encoding: RunEncoding, text: string, errors: string): Uint8Array {
  const { unencodable, name, reason, unitSize } = encoding
  const parts: Uint8Array[] = []
  let policy: EncodePolicy | undefined
  let done = 0
  unencodable.lastIndex = 0
  for (let run = unencodable.exec(text); run !== null; run = unencodable.exec(text)) {
    const start = run.index
    const runEnd = start + run[0].length
    // Escaped bytes at a run's head are written even when the rest of the run then is an error: its position tells.
    const escapedEnd = errors === 'surrogateescape' ? escapedRunEnd(text, start, runEnd) : start
    const end = escapedEnd > start ? escapedEnd : runEnd
    policy ??= encodePolicy(errors)
    const problem = { encoding: name, text, start, end, reason }
    const replacement = policy(problem)
    if (typeof replacement !== 'string' && replacement.length % unitSize !== 0) throw encodeError(problem)
    if (start > done) parts.push(encoding.encode(text.slice(done, start)))
    parts.push(typeof replacement === 'string' ? encoding.encode(replacement) : replacement)
    done = end
    unencodable.lastIndex = end
  }
  if (done < text.length) parts.push(encoding.encode(text.slice(done)))
  return Buffer.concat(parts)
}
