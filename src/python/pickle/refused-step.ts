import { reprText } from '../text.js'
import type { ByteReader } from './byte-reader.js'
import { Opcode } from './opcodes.js'
import { UnpicklingError } from './unpickling-error.js'

// What a hostile pickle calls things goes into an error message, and from there into somebody's log.
const LONGEST_NAME = 80

/** What the steps would do that have no place in plain data. */
const PURPOSES: ReadonlyMap<number, readonly [name: string, purpose: string]> = new Map([
  [Opcode.REDUCE, ['REDUCE', 'calls a function']],
  [Opcode.BUILD, ['BUILD', 'sets the state of an object']],
  [Opcode.OBJ, ['OBJ', 'makes an object of a class']],
  [Opcode.NEWOBJ, ['NEWOBJ', 'makes an object of a class']],
  [Opcode.NEWOBJ_EX, ['NEWOBJ_EX', 'makes an object of a class']],
  [Opcode.PERSID, ['PERSID', 'refers to an object outside the pickle']],
  [Opcode.BINPERSID, ['BINPERSID', 'refers to an object outside the pickle']],
  [Opcode.EXT1, ['EXT1', 'refers to a registered class or function']],
  [Opcode.EXT2, ['EXT2', 'refers to a registered class or function']],
  [Opcode.EXT4, ['EXT4', 'refers to a registered class or function']],
  [Opcode.NEXT_BUFFER, ['NEXT_BUFFER', 'refers to a buffer outside the pickle']],
  [Opcode.READONLY_BUFFER, ['READONLY_BUFFER', 'refers to a buffer outside the pickle']],
])

/** Why a step is not carried out: it would do more than make plain data, or there is no such step. */
export function refusedStep(opcode: number, reader: ByteReader): UnpicklingError {
  if (opcode === Opcode.INST) return refusedGlobal(reader, 'INST', reader.line(), reader.line())
  const purpose = PURPOSES.get(opcode)
  if (purpose === undefined) {
    const byte = opcode.toString(16).padStart(2, '0')
    return reader.malformed(`invalid load key, '\\x${byte}'`)
  }
  return forbidden(reader, purpose[0], purpose[1])
}

/** Why a function or class that a pickle names is not looked up. */
export function refusedGlobal(reader: ByteReader, step: string, module: string, name: string): UnpicklingError {
  const full = `${module}.${name}`
  const shown = reprText(full.length > LONGEST_NAME ? `${full.slice(0, LONGEST_NAME)}...` : full)
  return forbidden(reader, step, `refers to the class or function ${shown}`)
}

function forbidden(reader: ByteReader, step: string, purpose: string): UnpicklingError {
  return new UnpicklingError('forbidden', reader.step, `${step} ${purpose}; only plain data is accepted`)
}
