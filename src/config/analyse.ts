import { defaultLimits, runSession } from '../python/expression/session.js'
import type { Fault } from './config-error.js'
import { Expressions } from './expressions.js'
import { Findings } from './findings.js'
import type { IniDocument } from './ini-document.js'
import type { Plan } from './plan.js'
import { planFormatters, readFormatters } from './plan-formatters.js'
import { planHandlers } from './plan-handlers.js'
import { planLoggers } from './plan-loggers.js'
import { Settings } from './settings.js'
import { validateSettings } from './validate.js'

/**
 * How much work the expressions of a configuration may be together, in the evaluator's units (a usual one takes about
 * 20), so that many that are hostile take no longer than a few: so much, and so much more for each option.
 */
const WORK = 4_000_000
const WORK_PER_OPTION = 1000

/** What a configuration asks for, and what is wrong with it. */
export interface Analysis {
  readonly plan: Plan
  readonly findings: Findings
  readonly settings: Settings
}

/**
 * Works out what a configuration asks for. Nothing is built, opened or changed.
 *
 * @param faults - what was found in reading the document
 * @param registered - names of classes that are not known here, but will be when the configuration is loaded; `null` if
 *   nobody can tell
 */
export function analyse(
  document: IniDocument,
  faults: readonly Fault[],
  registered: readonly string[] | null = [],
): Analysis {
  let work = WORK
  for (const { options } of document.sections.values()) work += options.size * WORK_PER_OPTION
  return runSession({ ...defaultLimits, work }, undefined, () => workOut(document, faults, registered))
}

function workOut(document: IniDocument, faults: readonly Fault[], registered: readonly string[] | null): Analysis {
  const findings = new Findings(document, faults)
  const settings = new Settings(document, findings)
  const expressions = new Expressions(settings, registered)
  const read = readFormatters(settings)
  const handlers = planHandlers(settings, expressions, read && new Set(read.map(({ name }) => name)))
  const loggers = planLoggers(settings, handlers?.names)
  validateSettings(settings)
  const formatters = read && planFormatters(settings, expressions, read)
  return { plan: { formatters, handlers: handlers?.plans, ...loggers }, findings, settings }
}
