import { ValueError } from '../python/errors.js'
import { recordValues } from '../python/values.js'
import { IniDocument, IniOption, IniSection, NOWHERE } from './ini-document.js'

/** Values by names: numbers and others are taken as the text that Python's `str()` makes of them. */
export type GivenOptions = Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>

/**
 * Makes a document of a configuration that was given as an object: sections of options. What Python's `read_dict` does.
 *
 * @throws TypeError for a section that is no object, or a value that is `null`
 * @throws ValueError for options that differ in nothing but case
 */
export function documentOfObject(sections: Readonly<Record<string, unknown>>): IniDocument {
  const document = new IniDocument('<object>', [])
  for (const [name, options] of Object.entries(sections)) {
    // An editor's reference to the schema.
    if (name === '$schema') continue
    if (typeof options !== 'object' || options === null || Array.isArray(options))
      throw new TypeError(`The section '${name}' must be an object of options, not ${recordValues.typeName(options)}`)
    const section = name === 'DEFAULT' ? document.defaults : new IniSection(name, NOWHERE)
    if (name !== 'DEFAULT') document.sections.set(name, section)
    addOptions(section, options as GivenOptions, `The section '${name}'`)
  }
  return document
}

/**
 * Lends defaults to all sections of a document, as does [DEFAULT], which comes before them.
 *
 * @returns another document; the given one stays as it is
 * @throws TypeError for a value that is `null`
 * @throws ValueError for options that differ in nothing but case
 */
export function withDefaults(document: IniDocument, defaults: GivenOptions): IniDocument {
  if (typeof defaults !== 'object' || Array.isArray(defaults))
    throw new TypeError(`defaults must be an object of values by their names, not ${recordValues.typeName(defaults)}`)
  const result = new IniDocument(document.file, document.lines)
  for (const [name, section] of document.sections) result.sections.set(name, section)
  addOptions(result.defaults, defaults, 'defaults')
  for (const [name, option] of document.defaults.options) result.defaults.options.set(name, option)
  return result
}

function addOptions(section: IniSection, options: GivenOptions, whose: string): void {
  for (const [written, value] of options instanceof Map ? options : Object.entries(options)) {
    const name = recordValues.str(written).toLowerCase()
    if (value === null || value === undefined) throw new TypeError(`${whose}: the value of '${name}' must be text`)
    if (section.options.has(name)) throw new ValueError(`${whose}: there is more than one '${name}', whatever the case`)
    section.options.set(name, new IniOption(name, recordValues.str(value), NOWHERE, []))
  }
}
