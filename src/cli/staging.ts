import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type ConfigClass, ownNameOf, registeredClasses, swapClasses } from '../config/classes.js'
import { signatureOf } from '../config/signatures.js'
import { fileStandIn, networkStandIn } from './stand-ins.js'

/** Handlers of Python's that send records elsewhere. */
const NETWORK: ReadonlySet<string> = new Set(
  ['SocketHandler', 'DatagramHandler', 'SysLogHandler', 'SMTPHandler', 'HTTPHandler', 'NTEventLogHandler'].map(
    (name) => `logging.handlers.${name}`,
  ),
)

/**
 * Has configurations built without consequences: log files lie in a folder of their own, and nothing is sent. What is
 * configured is real in all else.
 */
export class Staging {
  /** Where the log files are. */
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-try-'))
  /** Whether the folder stays when all is over. */
  keepsFolder = false
  readonly #missing = new Set<string>()
  readonly #before: ReadonlyMap<string, ConfigClass | undefined>

  /** @param more - classes that are not there, by their full names */
  constructor(more: ReadonlyMap<string, ConfigClass>) {
    this.#before = swapClasses(new Map([...this.#standIns(), ...more]))
  }

  /** The folders of log files that there are not: loading the configuration itself would fail. */
  get missingFolders(): readonly string[] {
    return [...this.#missing]
  }

  /** Puts the classes back, and removes the folder. */
  end(): void {
    swapClasses(this.#before)
    if (!this.keepsFolder) fs.rmSync(this.folder, { recursive: true, force: true })
  }

  #standIns(): Map<string, ConfigClass> {
    const made = new Map<ConfigClass, ConfigClass>()
    const found = new Map<string, ConfigClass>()
    for (const [name, klass] of registeredClasses()) {
      const standIn = made.get(klass) ?? this.#standInFor(ownNameOf(klass) ?? name, klass)
      if (standIn === undefined) continue
      made.set(klass, standIn)
      found.set(name, standIn)
    }
    return found
  }

  #standInFor(name: string, klass: ConfigClass): ConfigClass | undefined {
    const parameters = signatureOf(name)
    if (NETWORK.has(name)) return networkStandIn(klass.name, parameters)
    if (!parameters?.some(([parameter]) => parameter === 'filename')) return undefined
    return fileStandIn(klass.name, klass, parameters, (file) => this.#place(file))
  }

  #place(file: string): string {
    const folder = path.dirname(file)
    if (!fs.existsSync(folder)) this.#missing.add(folder)
    const here = path.relative(process.cwd(), file)
    const isBelow = here !== '' && !here.startsWith('..') && !path.isAbsolute(here)
    const { root } = path.parse(file)
    const placed = path.join(this.folder, isBelow ? here : path.join('outside', file.slice(root.length)))
    fs.mkdirSync(path.dirname(placed), { recursive: true })
    return placed
  }
}
