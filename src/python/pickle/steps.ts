import { isUtf8 } from 'node:buffer'
import { PyTuple } from '../tuple.js'
import type { ByteReader } from './byte-reader.js'
import { Opcode } from './opcodes.js'
import { refusedStep } from './refused-step.js'
import { readDecimal, readFloatLine, readQuotedLine, readUnicodeLine } from './text-values.js'
import type { Unpickler } from './unpickler.js'

/** What one step of a pickle does; the reader stands behind the byte that it begins with. */
export type Step = (machine: Unpickler, reader: ByteReader) => void

const known: Readonly<Record<number, Step>> = {
  // What all data is made of.
  [Opcode.NONE]: (m) => m.stack.push(null),
  [Opcode.NEWTRUE]: (m) => m.stack.push(true),
  [Opcode.NEWFALSE]: (m) => m.stack.push(false),
  [Opcode.INT]: (m, r) => m.pushNumberOrBool(r.line()),
  [Opcode.BININT]: (m, r) => m.pushSmall(r.int32()),
  [Opcode.BININT1]: (m, r) => m.pushSmall(r.uint8()),
  [Opcode.BININT2]: (m, r) => m.pushSmall(r.uint16()),
  [Opcode.LONG]: (m, r) => m.pushInteger(readDecimal(r, r.line().replace(/L$/, ''))),
  [Opcode.LONG1]: (m, r) => m.pushLong(r.uint8()),
  [Opcode.LONG4]: (m, r) => m.pushLong(r.signedLength()),
  [Opcode.FLOAT]: (m, r) => m.stack.push(readFloatLine(r)),
  [Opcode.BINFLOAT]: (m, r) => m.stack.push(r.double()),
  [Opcode.UNICODE]: (m, r) => m.stack.push(readUnicodeLine(r)),
  [Opcode.BINUNICODE]: (m, r) => m.stack.push(r.text(r.uint32())),
  [Opcode.SHORT_BINUNICODE]: (m, r) => m.stack.push(r.text(r.uint8())),
  [Opcode.BINUNICODE8]: (m, r) => m.stack.push(r.text(r.length8())),
  [Opcode.STRING]: (m, r) => m.stack.push(textOfPython2(readQuotedLine(r))),
  [Opcode.BINSTRING]: (m, r) => m.stack.push(textOfPython2(r.copy(r.signedLength()))),
  [Opcode.SHORT_BINSTRING]: (m, r) => m.stack.push(textOfPython2(r.copy(r.uint8()))),
  [Opcode.BINBYTES]: (m, r) => m.pushObject(r.copy(r.uint32())),
  [Opcode.SHORT_BINBYTES]: (m, r) => m.pushObject(r.copy(r.uint8())),
  [Opcode.BINBYTES8]: (m, r) => m.pushObject(r.copy(r.length8())),
  [Opcode.BYTEARRAY8]: (m, r) => m.pushObject(r.copy(r.length8())),

  // What holds other data.
  [Opcode.EMPTY_TUPLE]: (m) => m.pushObject(new PyTuple()),
  [Opcode.TUPLE]: (m) => m.pushObject(PyTuple.from(m.stack.popMark())),
  [Opcode.TUPLE1]: (m) => m.pushObject(PyTuple.from(m.stack.popLast(1))),
  [Opcode.TUPLE2]: (m) => m.pushObject(PyTuple.from(m.stack.popLast(2))),
  [Opcode.TUPLE3]: (m) => m.pushObject(PyTuple.from(m.stack.popLast(3))),
  [Opcode.EMPTY_LIST]: (m) => m.pushObject([]),
  [Opcode.LIST]: (m) => m.pushObject(m.stack.popMark()),
  [Opcode.APPEND]: (m) => m.stack.append(m.stack.popLast(1)),
  [Opcode.APPENDS]: (m) => m.stack.append(m.stack.popMark()),
  [Opcode.EMPTY_DICT]: (m) => m.pushObject(new Map()),
  [Opcode.DICT]: (m) => {
    const items = m.stack.popMark()
    m.pushObject(new Map())
    m.stack.setItems(items)
  },
  [Opcode.SETITEM]: (m) => m.stack.setItems(m.stack.popLast(2)),
  [Opcode.SETITEMS]: (m) => m.stack.setItems(m.stack.popMark()),
  [Opcode.EMPTY_SET]: (m) => m.pushObject(new Set()),
  [Opcode.FROZENSET]: (m) => {
    const items = m.stack.popMark()
    m.pushObject(new Set())
    m.stack.addItems(items)
  },
  [Opcode.ADDITEMS]: (m) => m.stack.addItems(m.stack.popMark()),

  // What the machine itself needs.
  [Opcode.MARK]: (m) => m.stack.mark(),
  [Opcode.POP]: (m) => m.stack.drop(),
  [Opcode.POP_MARK]: (m) => {
    m.stack.popMark()
  },
  [Opcode.DUP]: (m) => m.stack.push(m.stack.top()),
  [Opcode.GET]: (m, r) => m.recall(readDecimal(r, r.line())),
  [Opcode.BINGET]: (m, r) => m.recall(r.uint8()),
  [Opcode.LONG_BINGET]: (m, r) => m.recall(r.uint32()),
  [Opcode.PUT]: (m, r) => m.memoize(readDecimal(r, r.line())),
  [Opcode.BINPUT]: (m, r) => m.memoize(r.uint8()),
  [Opcode.LONG_BINPUT]: (m, r) => m.memoize(r.uint32()),
  [Opcode.MEMOIZE]: (m) => m.memo.append(m.stack.top()),
  [Opcode.PROTO]: (m, r) => m.checkProtocol(r.uint8()),
  [Opcode.FRAME]: (_, r) => r.require(r.length8()),

  // By which older protocols make bytes and sets.
  [Opcode.GLOBAL]: (m, r) => m.pushGlobal('GLOBAL', r.line(), r.line()),
  [Opcode.STACK_GLOBAL]: (m) => {
    const [module, name] = m.stack.popLast(2)
    m.pushGlobal('STACK_GLOBAL', module, name)
  },
  [Opcode.REDUCE]: (m) => {
    const [callee, args] = m.stack.popLast(2)
    m.call(callee, args)
  },
}

/** The steps by the byte that they begin with. Whatever could do more than make plain data is an error, as is a byte that begins none. */
export const STEPS: readonly Step[] = Array.from({ length: 256 }, (_, opcode) => known[opcode] ?? refusing(opcode))

function refusing(opcode: number): Step {
  return (_machine, reader) => {
    throw refusedStep(opcode, reader)
  }
}

// Python 2 has one type for text and bytes. What is not UTF-8 is shown as Latin-1, in which every byte is a character.
function textOfPython2(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return buffer.toString(isUtf8(buffer) ? 'utf8' : 'latin1')
}
