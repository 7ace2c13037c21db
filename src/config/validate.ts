import type { Said } from './findings.js'
import { quoted } from './quoted.js'
import { type SchemaError, validateFileConfig } from './schemas/validators.generated.js'
import type { Setting, Settings } from './settings.js'

/** What the option of a section holds, in words, for those that must be there. */
const REQUIRED: ReadonlyMap<string, string> = new Map([
  ['keys', 'keys = names separated by commas, or nothing'],
  ['class', 'class = StreamHandler, or another class'],
  ['qualname', "qualname = the logger's name, such as app.db"],
  ['handlers', 'handlers = names of handlers separated by commas, or nothing'],
])

/**
 * Holds all that was read against the schema file-config.schema.json, and notes what it does not allow.
 *
 * What is at fault already, because nothing could be substituted in it, is not told of twice.
 */
export function validateSettings(settings: Settings): void {
  if (validateFileConfig(settings.tree)) return
  for (const error of validateFileConfig.errors ?? []) noteError(settings, error)
}

function noteError(settings: Settings, error: SchemaError): void {
  const { findings } = settings
  const [section, option = null] = error.instancePath.split('/').slice(1).map(unescapePointer)
  const missing = error.keyword === 'required' ? String(error.params.missingProperty) : null
  if (section === undefined) {
    if (missing === null) return
    const sections = settings.document.sections.keys()
    const subject = { section: missing, option: null, place: { line: 0, column: 0 }, length: 1 }
    findings.addFault(subject, {
      message: 'there is no such section',
      accepted: missing === 'logger_root' ? 'a section [logger_root]' : `a section [${missing}] with the option keys`,
      suggestion: findings.suggest(missing, sections),
    })
  } else if (missing !== null) {
    if (findings.isFaulty(section, missing)) return
    findings.addFault(findings.sectionSubject(section, missing), {
      message: 'the option is missing',
      accepted: REQUIRED.get(missing) ?? null,
    })
  } else if (option !== null && !findings.isFaulty(section, option)) {
    const setting = settings.read(section, option, option === 'style')
    if (setting !== undefined) settings.addFault(setting, saidOf(setting, error))
  }
}

function saidOf({ text }: Setting, { keyword, params }: SchemaError): Said {
  if (keyword === 'enum' && Array.isArray(params.allowedValues))
    return { message: `${quoted(text)} is not accepted`, accepted: params.allowedValues.join(' or ') }
  if (text === '') return { message: 'there is no value' }
  return { message: `${quoted(text)} is not accepted` }
}

function unescapePointer(text: string): string {
  return text.replace(/~[01]/g, (code) => (code === '~1' ? '/' : '~'))
}
