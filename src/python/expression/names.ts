/** The names that an expression can use, and what is told of those that it cannot. */
import { NameError } from '../errors.js'
import type { Keywords } from './signature.js'

/** How a value of the host, as a stream or a class of handlers, looks to an expression. */
export interface HostDescription {
  /** What error messages call its type. */
  readonly typeName: string
  /** What can be read from it; ints are bigints. Nothing else can. */
  readonly attributes?: ReadonlyMap<string, unknown>
  /** What calling it does; without this it cannot be called. */
  readonly call?: (args: readonly unknown[], keywords: Keywords) => unknown
}

/** Where an evaluation finds its names. */
export interface Names {
  /**
   * The value of a name.
   *
   * @throws NameError if there is none
   */
  get(name: string): unknown
  /** Describes a value of the host; what is not described can be passed on, and no more. */
  describe?(value: object): HostDescription | undefined
}

/** What Python has under these names gives power over the program, or is of no use here. */
const refused: ReadonlySet<string> = new Set(
  (
    '__build_class__ __import__ __loader__ __spec__ __builtins__ aiter anext breakpoint bytearray classmethod compile complex ' +
    'copyright credits delattr dir eval exec exit getattr globals hasattr hash help id input issubclass iter license locals ' +
    'memoryview next object open print property quit setattr slice staticmethod super type vars atexit collections config io re ' +
    'threading traceback warnings weakref'
  ).split(' '),
)

/** What people write who think of another language, or of a module that is not there. */
const hints: ReadonlyMap<string, string> = new Map([
  ['true', 'Python writes True'],
  ['false', 'Python writes False'],
  ['null', 'Python writes None'],
  ['undefined', 'Python writes None'],
  ['nil', 'Python writes None'],
  ['none', 'Python writes None'],
  ['NaN', "Python writes float('nan')"],
  ['logging', 'the names of the logging module stand here without prefix, as INFO or handlers.SYSLOG_UDP_PORT'],
  ['stdout', 'write sys.stdout'],
  ['stderr', 'write sys.stderr'],
  ['process', 'write sys.stdout, sys.argv or os.environ'],
  ['console', 'write sys.stdout or sys.stderr'],
  ['environ', 'write os.environ'],
  ['path', 'write os.path'],
])

/** Names out of tables. */
export class NameTable implements Names {
  readonly #names: ReadonlyMap<string, unknown>
  readonly #hosts: ReadonlyMap<object, HostDescription>

  /**
   * @param tables - the names, later tables over earlier ones
   * @param hosts - descriptions of the host's values among them
   */
  constructor(
    tables: readonly ReadonlyMap<string, unknown>[],
    hosts: ReadonlyMap<object, HostDescription> = new Map(),
  ) {
    this.#names = new Map(tables.flatMap((table) => [...table]))
    this.#hosts = hosts
  }

  get(name: string): unknown {
    if (this.#names.has(name)) return this.#names.get(name)
    if (refused.has(name)) throw new NameError(`name '${name}' is refused in a configuration; ${this.#accepted()}`)
    const hint = hints.get(name) ?? this.#accepted()
    throw new NameError(`name '${name}' is not defined; ${hint}`)
  }

  describe(value: object): HostDescription | undefined {
    return this.#hosts.get(value)
  }

  #accepted(): string {
    return `accepted: ${[...this.#names.keys()].sort().join(', ')}`
  }
}
