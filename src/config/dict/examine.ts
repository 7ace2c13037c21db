import { recordValues } from '../../python/values.js'
import { isTruthy } from './base-configurator.js'
import { type ConvertingDict, toPlain } from './converting.js'
import { DictFindings } from './dict-findings.js'
import type { DictDocument } from './document.js'
import { Examination } from './examination.js'
import { examineFilters, examineFormatters } from './examine-formatters.js'
import { examineHandlers, examineLevels } from './examine-handlers.js'
import type { PartsConfigurator } from './parts-configurator.js'
import { isVersion, reprOf } from './reading.js'
import { isOverridden, later } from './scratch.js'
import { checkShape } from './shape.js'

const SECTIONS = ['formatters', 'filters', 'handlers', 'loggers']

/**
 * Looks for all that is wrong with a configuration. Nothing is built, opened or changed.
 *
 * @param document - where it is written
 * @param registered - names of classes and functions that are not known here, but will be; `null` if nobody can tell
 */
export function examine(
  configurator: PartsConfigurator,
  document: DictDocument,
  registered: readonly string[] | null = [],
): DictFindings {
  const findings = new DictFindings(document)
  const examination = new Examination(configurator, findings, registered)
  const { config } = examination.scratch
  examineVersion(examination, examination.read(config, 'version', []))
  const incremental = isTruthy(examination.read(config, 'incremental', []))
  for (const section of incremental ? ['handlers', 'loggers'] : SECTIONS) examination.section(section)
  checkShape(configurator.config, incremental, specialParts(configurator), findings)
  if (incremental) {
    findings.sortsHandlers = false
    examineLevels(examination)
  } else {
    examination.read(config, 'disable_existing_loggers', [])
    examineFormatters(examination)
    examination.markBuilt('formatters')
    examineFilters(examination)
    examination.markBuilt('filters')
    examineHandlers(examination)
    examination.markBuilt('handlers')
  }
  examineLoggers(examination, incremental)
  return findings
}

/** The methods that make the parts of a configuration. */
const METHODS = [
  ['formatters', 'configure_formatter'],
  ['filters', 'configure_filter'],
  ['handlers', 'configure_handler'],
  ['loggers', 'configure_logger'],
  ['loggers', 'common_logger_config'],
  ['root', 'configure_root'],
  ['root', 'common_logger_config'],
] as const

function specialParts(configurator: PartsConfigurator): ReadonlySet<string> {
  return new Set(METHODS.flatMap(([part, method]) => (isOverridden(configurator, method) ? [part] : [])))
}

function examineVersion({ findings, scratch }: Examination, version: unknown): void {
  if (!scratch.config.has('version') || version === undefined || version === later || isVersion(version)) return
  findings.addFault(['version'], {
    message: `${reprOf(version)} is not accepted`,
    accepted: '1',
    headline: `Unsupported version: ${recordValues.str(toPlain(version))}`,
  })
}

function examineLoggers(examination: Examination, incremental: boolean): void {
  const { configurator, scratch, findings } = examination
  const examineLogger = (part: ConvertingDict, path: readonly unknown[]) => {
    examination.level(part, path)
    if (incremental) return
    examination.names(part, path, 'handler')
    examination.names(part, path, 'filter')
  }
  if (!isOverridden(configurator, 'configure_logger') && !isOverridden(configurator, 'common_logger_config'))
    for (const [name, part, path] of examination.parts('loggers')) {
      if (typeof name !== 'string')
        findings.addFault(path, { message: 'the name of a logger must be text', ofKey: true })
      examineLogger(part, path)
      examination.read(part, 'propagate', path)
    }
  const root = examination.read(scratch.config, 'root', [])
  if (!isTruthy(root) || isOverridden(configurator, 'configure_root')) return
  const part = examination.dict(scratch.config, 'root', [])
  if (part !== undefined && !isOverridden(configurator, 'common_logger_config')) examineLogger(part, ['root'])
}
