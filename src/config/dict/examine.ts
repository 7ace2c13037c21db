import { isTruthy } from './base-configurator.js'
import type { ConvertingDict } from './converting.js'
import { DictFindings } from './dict-findings.js'
import type { DictDocument } from './document.js'
import { Examination } from './examination.js'
import { examineFilters, examineFormatters } from './examine-formatters.js'
import { examineHandlers, examineLevels } from './examine-handlers.js'
import type { PartsConfigurator } from './parts-configurator.js'
import { isOverridden, later } from './scratch.js'
import { checkShape } from './shape.js'

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
  const incremental = isTruthy(examination.read(examination.scratch.config, 'incremental', []))
  checkShape(configurator.config, incremental, findings)
  examineVersion(examination)
  if (incremental) examineLevels(examination)
  else {
    examineFormatters(examination)
    examineFilters(examination)
    examineHandlers(examination)
  }
  examineLoggers(examination, incremental)
  return findings
}

function examineVersion(examination: Examination): void {
  const version = examination.read(examination.scratch.config, 'version', [])
  if (typeof version === 'string' || version === null) return
  if (Number(version) !== 1 && version !== undefined && version !== later)
    examination.wouldFail(['version'], new Error(`Unsupported version: ${String(version)}`), '1')
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
