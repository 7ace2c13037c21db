import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { BoundedCache } from '../python/bounded-cache.js'

/** A function that a program calls to log: what called it is the call site. */
export type EntryFunction = (...args: never[]) => unknown

/** One frame of the stack. */
export interface Frame {
  pathname: string
  lineno: number
  funcName: string
}

// A line of a stack as V8 writes it: `at [async ][new ]function (place:line:column)` or `at place:line:column`. Reading the text
// rather than V8's call sites leaves source maps to Node: with --enable-source-maps the text names the original places.
const FRAME = /^\s*at (?:async )?(?:(?:new )?(.*?) (?:\[as [^\]]*\] )?\()?(.*?):(\d+)(?::\d+)?\)?$/
const UNKNOWN: Frame = { pathname: '(unknown file)', lineno: 0, funcName: '(unknown function)' }
const MODULE = '<module>'
const UNKNOWN_MODULE = 'Unknown module'

// Programs log from some hundreds of places.
const KEPT_FRAMES = 500
const KEPT_LENGTH = 1000
const knownFrames = new BoundedCache<Frame>(KEPT_FRAMES, KEPT_LENGTH)

/**
 * Where a logging call stands in the program. The stack is looked at only when something asks, which must be before the
 * logging call returns: see {@link CallSite.resolve}.
 */
export class CallSite implements Frame {
  // The function whose caller is the call site; undefined once the stack is taken.
  #entry: EntryFunction | undefined
  readonly #stacklevel: number
  // The stack, taken but not read; undefined once the place is known.
  #stack: Stack | undefined
  #frame: Frame = UNKNOWN
  #filename: string | undefined
  #module: string | undefined

  /**
   * @param entry - the function that the program called; what called it is the call site
   * @param stacklevel - 1 for the caller itself, 2 for the caller's caller, and so on
   */
  constructor(entry: EntryFunction | undefined, stacklevel: number) {
    this.#entry = entry
    this.#stacklevel = stacklevel
  }

  /**
   * A place that is known already.
   *
   * @param filename - by default the last part of the path
   * @param module - by default the file's name without extension
   */
  static at(
    pathname: string | null,
    lineno: number,
    funcName: string | null,
    filename?: string,
    module?: string,
  ): CallSite {
    const site = new CallSite(undefined, 1)
    site.#filename = filename
    site.#module = module
    site.#frame = { pathname: pathname as string, lineno, funcName: funcName as string }
    return site
  }

  /** The same place for another record, whose attributes may be set without a change of this one's. */
  copy(): CallSite {
    this.keep()
    const copy = new CallSite(undefined, this.#stacklevel)
    copy.#stack = this.#stack
    copy.#frame = this.#frame
    copy.#filename = this.#filename
    copy.#module = this.#module
    return copy
  }

  /** Takes the stack, unless that is done: whoever keeps a record beyond the logging call must have called this. */
  keep(): void {
    if (this.#entry === undefined) return
    this.#stack = takeStack(this.#entry, this.#stacklevel)
    this.#entry = undefined
  }

  /** Whether somebody has asked for the place. */
  get isAsked(): boolean {
    return this.#frame !== UNKNOWN
  }

  /** Finds the place, unless it is known. */
  resolve(): Frame {
    this.keep()
    if (this.#stack !== undefined) {
      this.#frame = frameOf(this.#stack, this.#stacklevel)
      this.#stack = undefined
    }
    return this.#frame
  }

  get pathname(): string {
    return this.resolve().pathname
  }
  set pathname(value: string) {
    this.#keepNames()
    this.#frame = { ...this.resolve(), pathname: value }
  }
  get lineno(): number {
    return this.resolve().lineno
  }
  set lineno(value: number) {
    this.#frame = { ...this.resolve(), lineno: value }
  }
  get funcName(): string {
    return this.resolve().funcName
  }
  set funcName(value: string) {
    this.#frame = { ...this.resolve(), funcName: value }
  }
  get filename(): string {
    if (this.#filename !== undefined) return this.#filename
    const { pathname } = this
    return typeof pathname === 'string' ? path.basename(pathname) : pathname
  }
  set filename(value: string) {
    this.#keepNames()
    this.#filename = value
  }
  get module(): string {
    if (this.#module !== undefined) return this.#module
    const { filename } = this
    return typeof filename === 'string' ? path.parse(filename).name : UNKNOWN_MODULE
  }
  set module(value: string) {
    this.#module = value
  }

  // Python makes the names from the path once: setting one of the three leaves the others as they are.
  #keepNames(): void {
    this.#filename = this.filename
    this.#module = this.module
  }
}

/** The frame that called `entry`, or with a higher stacklevel one of its callers; unknown when `entry` is not running. */
export function findFrame(entry: EntryFunction, stacklevel = 1): Frame {
  return frameOf(takeStack(entry, stacklevel), stacklevel)
}

function frameOf(stack: Stack, stacklevel: number): Frame {
  const frames = linesOf(stack)
  // Like Python, a stacklevel beyond the stack means its outermost frame, and one below 1 the caller.
  const line = frames[Math.min(Math.max(1, stacklevel), frames.length) - 1]
  return line === undefined ? UNKNOWN : knownFrame(line)
}

function knownFrame(line: string): Frame {
  const known = knownFrames.get(line)
  if (known !== undefined) return known
  const frame = parseFrame(line) ?? UNKNOWN
  knownFrames.set(line, frame)
  return frame
}

/** The lines of the stack above the call of `entry`, innermost first, as V8 writes them. */
export function stackAbove(entry: EntryFunction, depth: number): string[] {
  return linesOf(takeStack(entry, depth))
}

/**
 * A stack that V8 has taken. It makes the text, which costs several times as much, when `stack` is read first; with an
 * `Error.prepareStackTrace` of the application's own that need not be text.
 */
interface Stack {
  readonly stack?: unknown
}

function takeStack(entry: EntryFunction, depth: number): Stack {
  const holder: Stack = {}
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = Math.max(1, depth)
  Error.captureStackTrace(holder, entry)
  Error.stackTraceLimit = limit
  return holder
}

function linesOf({ stack }: Stack): string[] {
  return (typeof stack === 'string' ? stack : '').split('\n').filter((line) => /^\s*at /.test(line))
}

/** Reads a line of a stack as V8 writes it; `undefined` if it does not tell a place. */
export function parseFrame(line: string): Frame | undefined {
  const match = FRAME.exec(line)
  if (match === null) return undefined
  const [, called, place = '', lineno] = match
  const pathname = place.startsWith('file:') ? fileURLToPath(place) : place
  return { pathname, lineno: Number(lineno), funcName: functionName(called) }
}

// V8 says `Class.method`, `Object.method`, `<anonymous>`; Python says just the function's name.
function functionName(called: string | undefined): string {
  if (called === undefined || called === '' || called === 'Object.<anonymous>') return MODULE
  const name = called.slice(called.lastIndexOf('.') + 1)
  return name === '<anonymous>' ? '<lambda>' : name
}
