import fs from 'node:fs'
import type { Handler } from '../../src/core/handler.js'
import { Logger } from '../../src/core/logger.js'
import { manager, root } from '../../src/core/manager.js'

type Json = Record<string, unknown>

interface Recorded {
  readonly base: Json
  readonly gone: string
  readonly texts: readonly string[]
  readonly cases: readonly (readonly [path: readonly string[], value: unknown, isGood: boolean, text: number])[]
}

/** A configuration and what CPython made of it. */
export interface RecordedDictConfig {
  readonly path: readonly string[]
  readonly value: unknown
  readonly config: Json
  readonly isGood: boolean
  /** What it describes, or what CPython said. */
  readonly text: string
}

const recorded = JSON.parse(fs.readFileSync('fixtures/config/dict-config.json', 'utf8')) as Recorded

/** The configuration of which the others are variations. */
export const baseConfig = (): Json => structuredClone(recorded.base)

/** All that was recorded. */
export function recordedDictConfigs(): RecordedDictConfig[] {
  return recorded.cases.map(([path, value, isGood, text]) => ({
    ...{ path, value, isGood, config: changed(path, value) },
    text: recorded.texts[text] ?? '',
  }))
}

function changed(path: readonly string[], value: unknown): Json {
  const config = baseConfig()
  let part = config
  for (const key of path.slice(0, -1)) part = part[key] as Json
  const last = path.at(-1) ?? ''
  if (value === recorded.gone) delete part[last]
  else part[last] = structuredClone(value)
  return config
}

/** What is configured, as scripts/record-dict-config.py tells it. */
export function described(): unknown {
  const loggers: Json = {}
  for (const [name, logger] of [...manager.loggerDict].sort(([one], [other]) => (one < other ? -1 : 1)))
    if (logger instanceof Logger) loggers[name] = ofLogger(logger)
  return { root: ofLogger(root), loggers }
}

function ofLogger({ level, propagate, disabled, handlers, filters }: Logger): unknown {
  return [level, Boolean(propagate), Boolean(disabled), handlers.map(ofHandler), filters.length]
}

function ofHandler(handler: Handler): unknown {
  const { name, level, formatter, filters } = handler
  const format = formatter && '_fmt' in formatter ? formatter._fmt : null
  return [handler.constructor.name, name, level, format, filters.length]
}
