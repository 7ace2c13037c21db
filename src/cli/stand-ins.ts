/** Classes that take the place of others while a configuration is only tried out: nothing of it reaches the world. */
import type { ConfigClass } from '../config/classes.js'
import { Handler } from '../core/handler.js'
import { Formatter } from '../formatters/index.js'
import { absolutePath } from '../handlers/file-name.js'
import { bindArguments, type Parameter } from '../python/call-arguments.js'

/** What a stand-in stands in for. */
export interface Original {
  /** The name of the class, without its module. */
  readonly className: string
  /** Why it is not there itself: it writes to a file elsewhere, sends nothing, or nothing is known of it. */
  readonly kind: 'file' | 'network' | 'unknown'
  /** The arguments that it was given, by name. */
  readonly values: ReadonlyMap<string, unknown>
}

const originals = new WeakMap<object, Original>()

/** What an object stands in for; `undefined` for one that is what it is. */
export function originalOf(object: object): Original | undefined {
  return originals.get(object)
}

/** Arguments of file handlers that would reach for the world in other ways. */
const WORLDLY: ReadonlySet<string> = new Set(['owner', 'chmod', 'lock_file_directory'])

/**
 * A handler that does what another one does, but writes to another file.
 *
 * @param place - gives the file to write to in place of one, by absolute paths
 */
export function fileStandIn(
  className: string,
  klass: ConfigClass,
  parameters: readonly Parameter[],
  place: (file: string) => string,
): ConfigClass {
  const Base = klass as new (...args: readonly unknown[]) => Handler
  class FileStandIn extends Base {
    constructor(...args: readonly unknown[]) {
      const values = given(className, parameters, args)
      const moved = [...values].filter(([name]) => !WORLDLY.has(name))
      super(
        Object.fromEntries(
          moved.map(([name, value]) => [name, name === 'filename' ? place(absolutePath(value)) : value]),
        ),
      )
      originals.set(this, { className, kind: 'file', values })
    }
  }
  return named(FileStandIn, className)
}

/** A handler that sends nothing in place of one that sends records over the network. */
export function networkStandIn(className: string, parameters: readonly Parameter[] | undefined): ConfigClass {
  class NetworkStandIn extends Handler {
    constructor(...args: readonly unknown[]) {
      super()
      const values = parameters === undefined ? new Map<string, unknown>() : given(className, parameters, args)
      originals.set(this, { className, kind: 'network', values })
    }
    override emit(): void {}
  }
  return named(NetworkStandIn, className)
}

/** A handler in place of one of the application's own. */
export function unknownHandler(className: string): ConfigClass {
  class UnknownHandler extends Handler {
    constructor() {
      super()
      originals.set(this, { className, kind: 'unknown', values: new Map() })
    }
    override emit(): void {}
  }
  return named(UnknownHandler, className)
}

/** A formatter in place of one of the application's own. */
export function unknownFormatter(className: string): ConfigClass {
  class UnknownFormatter extends Formatter {
    constructor(...args: readonly unknown[]) {
      super(...formatOf(args))
      originals.set(this, { className, kind: 'unknown', values: new Map() })
    }
  }
  return named(UnknownFormatter, className)
}

/** A filter in place of one of the application's own: it lets all records through. */
export function unknownFilter(className: string): ConfigClass {
  class UnknownFilter {
    constructor() {
      originals.set(this, { className, kind: 'unknown', values: new Map() })
    }
    filter(): boolean {
      return true
    }
  }
  return named(UnknownFilter, className)
}

function given(className: string, parameters: readonly Parameter[], args: readonly unknown[]): Map<string, unknown> {
  const values = bindArguments(`${className}()`, parameters, args)
  const named = parameters.map(([name, byDefault], at) => ({ name, byDefault, value: values[at] }))
  return new Map(named.filter(({ value, byDefault }) => value !== byDefault).map(({ name, value }) => [name, value]))
}

// The format as far as it is one of Python's: what else a class takes, nobody knows.
function formatOf(args: readonly unknown[]): [fmt: string | null, datefmt: string | null, style: string] {
  const [first, second, third] = args
  const keywords = typeof first === 'object' && first !== null ? (first as Readonly<Record<string, unknown>>) : {}
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const fmt = text(first) ?? text(keywords.fmt) ?? text(keywords.format)
  const style = text(third) ?? text(keywords.style) ?? '%'
  try {
    new Formatter(fmt, null, style)
    return [fmt, text(second) ?? text(keywords.datefmt), style]
  } catch {
    return [null, null, '%']
  }
}

function named(klass: ConfigClass, className: string): ConfigClass {
  return Object.defineProperty(klass, 'name', { value: className })
}
