/**
 * The exceptions of Python that this package raises, under Python's names. `TypeError` is JavaScript's own.
 *
 * They exist so that a caller can tell a bad value from a missing key with `instanceof`, as a Python program would.
 */

/** A value of the right type that is not acceptable. Python's `ValueError`. */
export class ValueError extends Error {
  override name = 'ValueError'
}

/** Something looked up by a key or index is not there. Python's `LookupError`. */
export class LookupError extends Error {
  override name = 'LookupError'
}

/** A mapping lacks the key. Python's `KeyError`. */
export class KeyError extends LookupError {
  override name = 'KeyError'
}

/** A sequence is shorter than the index asks for. Python's `IndexError`. */
export class IndexError extends LookupError {
  override name = 'IndexError'
}

/** A name is not defined. Python's `NameError`. */
export class NameError extends Error {
  override name = 'NameError'
}

/** An object has no such attribute. Python's `AttributeError`. */
export class AttributeError extends Error {
  override name = 'AttributeError'
}

/** A number is too large for what is asked of it. Python's `OverflowError`. */
export class OverflowError extends Error {
  override name = 'OverflowError'
}

/** Values hold each other more deeply than can be followed. Python's `RecursionError`. */
export class RecursionError extends Error {
  override name = 'RecursionError'
}

/** Division or modulo by zero. Python's `ZeroDivisionError`. */
export class ZeroDivisionError extends Error {
  override name = 'ZeroDivisionError'
}

/** Text that is not an expression of Python. Python's `SyntaxError`. */
export class PySyntaxError extends Error {
  override name = 'SyntaxError'
}

/** A character that an encoding cannot write. Python's `UnicodeEncodeError`. */
export class UnicodeEncodeError extends ValueError {
  override name = 'UnicodeEncodeError'
}

/** Bytes that are not text in an encoding. Python's `UnicodeDecodeError`. */
export class UnicodeDecodeError extends ValueError {
  override name = 'UnicodeDecodeError'
}
