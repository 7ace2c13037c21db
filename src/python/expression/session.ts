/**
 * What one evaluation may use up: the guard against expressions that are short to write and endless to work out.
 *
 * Evaluation is synchronous, so the evaluation that runs now is known to the whole room without being handed through
 * every comparison, hash and `repr`, each of which must pay for its work.
 */
import { OverflowError } from '../errors.js'
import type { HostDescription, Names } from './names.js'

/** The bounds of an evaluation. */
export interface Limits {
  /** The longest source, in UTF-16 units. Default 65,536. */
  readonly sourceLength: number
  /** Units of work: about one for a part of the expression, an item of a list, or 8 characters of text. Default 1,000,000. */
  readonly work: number
  /** The longest string (UTF-16 units) or bytes object. Default 1,048,576. */
  readonly textLength: number
  /** The largest int, in bits. Default 131,072. */
  readonly integerBits: number
}

/** The bounds that hold unless a caller sets others. */
export const defaultLimits: Limits = {
  sourceLength: 65_536,
  work: 1_000_000,
  textLength: 1_048_576,
  integerBits: 131_072,
}

/** What Python warns of when it reads an expression, and accepts. */
export interface ExpressionWarning {
  readonly message: string
  /** Where it stands in the source, in UTF-16 units. */
  readonly offset: number
  readonly length: number
  /** An index in the line of the source that Python names. */
  readonly lineAt: number
}

/** Takes the warnings of an evaluation. */
export type Warn = (warning: ExpressionWarning) => void

interface Session {
  readonly limits: Limits
  readonly names: Names | undefined
  left: number
  /** How many parts of the expression are being worked out within each other. */
  depth: number
  /** How much work there was for all evaluations together, if no more is left of it than one may use up. */
  readonly sharedWork: number | undefined
  readonly warn: Warn | undefined
}

let current: Session | undefined

/** How many characters of text are one unit of work. */
const charactersPerUnit = 8

/**
 * Runs an evaluation with its own bounds. One that runs within another one uses up what that has left, too.
 *
 * @param names - the names it may use; they also describe the host's values
 * @param onWarning - takes its warnings; by default nobody does
 */
export function runSession<Result>(
  limits: Limits,
  names: Names | undefined,
  run: () => Result,
  onWarning?: Warn,
): Result {
  const outer = current
  const isLast = outer !== undefined && outer.left < limits.work
  const given = isLast ? outer.left : limits.work
  const sharedWork = isLast ? outer.limits.work : undefined
  const session = { limits, names, left: given, depth: 0, sharedWork, warn: onWarning }
  current = session
  try {
    return run()
  } finally {
    current = outer
    if (outer !== undefined) outer.left -= given - Math.max(session.left, 0)
  }
}

/** What the evaluation that runs now knows of a value of the host. */
export function describeHost(value: unknown): HostDescription | undefined {
  const isHost = (typeof value === 'object' && value !== null) || typeof value === 'function'
  return isHost ? current?.names?.describe?.(value) : undefined
}

/** Tells whoever runs the evaluation what Python would warn of. */
export function warn(warning: ExpressionWarning): void {
  current?.warn?.(warning)
}

/** The bounds of the evaluation that runs now. */
export function currentLimits(): Limits {
  return current?.limits ?? defaultLimits
}

/**
 * Pays for work before it is done. Outside of an evaluation everything is free.
 *
 * @throws OverflowError if the evaluation has used up what it may
 */
export function spend(units: number): void {
  if (current === undefined) return
  current.left -= units
  if (current.left >= 0) return
  const { limits, sharedWork } = current
  const message =
    sharedWork === undefined
      ? `the expression takes more than the ${limits.work} steps that a configuration may take`
      : `all expressions together take more than the ${sharedWork} steps that this configuration may take`
  throw new OverflowError(message)
}

/** How deep parts may stand within parts: far beyond what anyone writes, and far from the end of JavaScript's stack. */
const maxDepth = 1000

/**
 * Pays for a part of an expression that is to be worked out; {@link leave} must follow.
 *
 * @throws OverflowError if it stands too deep in others
 */
export function enter(): void {
  spend(1)
  if (current !== undefined && ++current.depth > maxDepth)
    throw new OverflowError(`the expression is nested more than ${maxDepth} levels deep`)
}

/** Ends what {@link enter} began. */
export function leave(): void {
  if (current !== undefined) current.depth--
}

/**
 * Pays for a text before it is made.
 *
 * @param length - its length in UTF-16 units, or bytes
 * @throws OverflowError if it would be longer than the bounds allow
 */
export function spendText(length: number): void {
  const { textLength } = currentLimits()
  if (length > textLength)
    throw new OverflowError(`the text would be longer than the ${textLength} characters that a configuration may have`)
  spend(Math.ceil(length / charactersPerUnit))
}
