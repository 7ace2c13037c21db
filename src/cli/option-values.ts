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

/** A place to listen at: an address, or a path of the file system. */
export interface Endpoint {
  readonly host: string
  /** `null` for a path. */
  readonly port: number | null
}

/**
 * Reads `[HOST:]PORT`; without a host it is this machine only. IPv6 addresses stand in brackets.
 *
 * @throws InvalidArgumentError for anything else
 */
export function addEndpoint(text: string, before: readonly Endpoint[] = []): readonly Endpoint[] {
  const [, bracketed, plain, digits] = /^(?:(?:\[([^\]]+)\]|([^:[\]]+)):)?(\d{1,5})$/.exec(text) ?? []
  if (digits === undefined || Number(digits) > 65_535)
    throw new InvalidArgumentError('It must be a port, or HOST:PORT; an IPv6 address stands in brackets.')
  return [...before, { host: bracketed ?? plain ?? 'localhost', port: Number(digits) }]
}

/**
 * Reads the path of a unix socket.
 *
 * @throws InvalidArgumentError if it is empty
 */
export function addPath(text: string, before: readonly Endpoint[] = []): readonly Endpoint[] {
  if (text === '') throw new InvalidArgumentError('It must be a path.')
  return [...before, { host: text, port: null }]
}

/**
 * Reads a number that counts something.
 *
 * @throws InvalidArgumentError for anything but digits, and for 0
 */
export function count(text: string): number {
  if (!/^\d{1,15}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(text)
}

/**
 * Reads a number of bytes up to 256 MiB.
 *
 * @throws InvalidArgumentError for anything else
 */
export function size(text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) > 2 ** 28)
    throw new InvalidArgumentError(`It must be a number of bytes up to ${2 ** 28}.`)
  return Number(text)
}

/**
 * Reads a length of time in seconds, which may have a fraction.
 *
 * @throws InvalidArgumentError for anything else
 */
export function seconds(text: string): number {
  if (!/^\d{1,9}(?:\.\d{1,6})?$/.test(text)) throw new InvalidArgumentError('It must be a number of seconds.')
  return Number(text)
}

function nameAndValue(text: string, form: string): [name: string, value: string] {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError(`It must be ${form}.`)
  return [text.slice(0, at), text.slice(at + 1)]
}
