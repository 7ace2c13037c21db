import fs from 'node:fs'
import { PyTuple } from '../../src/python/tuple.js'

/** One case of fixtures/python/formats.json, which scripts/record-formats.py recorded. */
export interface RecordedCase {
  readonly format?: string
  readonly spec?: string
  readonly value?: unknown
  readonly args?: unknown
  readonly kwargs?: unknown
  readonly values?: unknown
  readonly result?: unknown
  readonly error?: string
}

type Kind = 'percent' | 'spec' | 'brace' | 'pieces' | 'template' | 'text'

const recorded: Readonly<Record<Kind, readonly RecordedCase[]>> = JSON.parse(
  fs.readFileSync(new URL('../../fixtures/python/formats.json', import.meta.url), 'utf8'),
)

/** The recorded cases of a kind, each with a title. */
export function recordedCases(kind: Kind): [title: string, recorded: RecordedCase][] {
  return recorded[kind].map((one, at) => [`${at}: ${JSON.stringify(one.format ?? one.spec ?? one.value)}`, one])
}

/** What a recorded case is to give: its result, or its error as {@link outcome} tells one. */
export function expected(one: RecordedCase): unknown {
  return one.error === undefined ? { result: one.result } : { error: one.error }
}

/** The result of a function, or the name and message of what it throws. */
export function outcome(run: () => unknown): unknown {
  try {
    return { result: run() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { error: `${error.name}: ${error.message}` }
  }
}

/** A recorded value as expressions know it. */
export function fromTagged(tagged: unknown): unknown {
  if (typeof tagged !== 'object' || tagged === null) return tagged
  const [[tag, content] = ['', undefined]] = Object.entries(tagged)
  if (tag === 'int') return bigintOf(String(content))
  if (tag === 'float') return Buffer.from(String(content), 'hex').readDoubleBE()
  if (tag === 'bytes') return Uint8Array.from(content)
  if (tag === 'dict') return new Map(content.map(([key, item]: [string, unknown]) => [key, fromTagged(item)]))
  if (tag === 'tuple') return PyTuple.from(content, fromTagged)
  const items = content.map(fromTagged)
  return tag === 'set' ? new Set(items) : items
}

function bigintOf(hex: string): bigint {
  return hex.startsWith('-') ? -BigInt(hex.slice(1)) : BigInt(hex)
}
