import type { Said } from './findings.js'
import { quoted } from './quoted.js'
import { validateFileConfig } from './schemas/file-config.validator.js'
import type { SchemaError } from './schemas/validator.js'
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
    noteMissingSection(settings, missing)
  } else if (missing !== null) {
    if (findings.isFaulty(section, missing)) return
    findings.addFault(findings.sectionSubject(section, missing), {
      message: 'the option is missing',
      accepted: REQUIRED.get(missing) ?? null,
    })
  } else if (option !== null && !findings.isFaulty(section, option)) {
    const setting = settings.read(section, option, option === 'style')
    if (option === 'style' && hasOwnStyles(settings, section)) return
    if (setting !== undefined) settings.addFault(setting, saidOf(setting, error))
  }
}

// Other classes of formatters may have more styles than Python's own; they say so when they are made.
function hasOwnStyles(settings: Settings, section: string): boolean {
  const name = settings.read(section, 'class')?.text ?? ''
  return name !== '' && name !== 'logging.Formatter'
}

function noteMissingSection({ findings, document }: Settings, section: string): void {
  const near = findings.suggest(section, document.sections.keys())
  findings.addFault(
    { ...findings.sectionSubject(near ?? section), section },
    {
      message: `there is no such section${near === null ? '' : `, but there is [${near}]`}`,
      accepted: section === 'logger_root' ? 'a section [logger_root]' : `a section [${section}] with the option keys`,
    },
  )
}

function saidOf({ text }: Setting, { keyword, params }: SchemaError): Said {
  if (keyword === 'enum' && Array.isArray(params.allowedValues))
    return { message: `${quoted(text)} is not accepted`, accepted: `one of ${params.allowedValues.join('  ')}` }
  if (text === '') return { message: 'there is no value' }
  return { message: `${quoted(text)} is not accepted` }
}

function unescapePointer(text: string): string {
  return text.replace(/~[01]/g, (code) => (code === '~1' ? '/' : '~'))
}
