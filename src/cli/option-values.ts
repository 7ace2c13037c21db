import { InvalidArgumentError } from 'commander'
import { lookupCodec } from '../python/codecs.js'
import { LookupError } from '../python/errors.js'

/**
 * Reads `KEY=VALUE`. Of values for one name the last one counts; names are the same whatever their case.
 *
 * @throws InvalidArgumentError if there is no name, or no `=`
 */
export function addDefault(text: string, before?: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [name, value] = nameAndValue(text, 'KEY=VALUE')
  return new Map(before).set(name.toLowerCase(), value)
}

/**
 * Reads `KEY=VALUE`, an attribute of records. Of values for one name the last one counts.
 *
 * @throws InvalidArgumentError if there is no name, or no `=`
 */
export function addAttribute(text: string, before?: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(before).set(...nameAndValue(text, 'KEY=VALUE'))
}

/**
 * Reads `NAME=NUMBER`, a level as Python's `addLevelName` takes it.
 *
 * @throws InvalidArgumentError if there is no name, or no integer behind a `=`
 */
export function addLevel(text: string, before?: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const [name, value] = nameAndValue(text, 'NAME=NUMBER')
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be NAME=NUMBER.')
  return new Map(before).set(name, Number(value))
}

/**
 * Reads a name, of a class or a logger.
 *
 * @throws InvalidArgumentError if it is empty
 */
export function addName(name: string, before: readonly string[] = []): readonly string[] {
  if (name === '') throw new InvalidArgumentError('It must be a name.')
  return [...before, name]
}

/**
 * Reads the name of an encoding.
 *
 * @throws InvalidArgumentError if there is no such encoding
 */
export function encodingName(name: string): string {
  try {
    // Python's open() knows this name, although no codec has it.
    if (name !== 'locale') lookupCodec(name)
  } catch (error) {
    if (error instanceof LookupError) throw new InvalidArgumentError('There is no such encoding.')
    throw error
  }
  return name
}

function nameAndValue(text: string, form: string): [name: string, value: string] {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError(`It must be ${form}.`)
  return [text.slice(0, at), text.slice(at + 1)]
}
