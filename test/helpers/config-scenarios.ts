import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GivenOptions } from '../../src/config/given-config.js'
import { addLevelName } from '../../src/core/levels.js'
import { state } from '../../src/core/state.js'

/** A configuration of a scenario, and the files and folders that it expects. */
export interface ConfigScenario {
  readonly name: string
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>
  readonly folders: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The INI file that is loaded, with its arguments; or the dictionary. */
  readonly ini: {
    readonly file: string
    readonly defaults: GivenOptions | null
    readonly encoding: string | null
  } | null
  readonly dict: Readonly<Record<string, unknown>> | null
  /** The levels that the program has added by then, by their names. */
  readonly levels: Readonly<Record<string, number>>
  /** Whether CPython loaded it. */
  readonly isGood: boolean
}

type Step = Readonly<Record<string, unknown>>

/** The configurations of the scenarios in a folder; none if there is no such folder. */
export function configScenarios(folder: string | URL): ConfigScenario[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.flatMap((name) => {
    const file = typeof folder === 'string' ? path.join(folder, name) : new URL(name, folder)
    const {
      files = {},
      env = {},
      steps,
    } = JSON.parse(fs.readFileSync(file, 'utf8')) as Pick<ConfigScenario, 'files' | 'env'> & { steps: Step[] }
    const golden = new URL(`../goldens/${name}`, typeof folder === 'string' ? pathToFileURL(`${folder}/`) : folder)
    const done = JSON.parse(fs.readFileSync(golden, 'utf8')) as { readonly steps: readonly { readonly ok: boolean }[] }
    const folders = steps.flatMap(({ mkdir }) => (typeof mkdir === 'string' ? [mkdir] : []))
    return steps.flatMap((step, at): ConfigScenario[] => {
      const added = steps.slice(0, at).flatMap(({ addLevelName, name }) => (addLevelName ? [[name, addLevelName]] : []))
      const isGood = done.steps[at]?.ok ?? false
      const scenario = { name: `${name} ${at}`, files, folders, env, levels: Object.fromEntries(added), isGood }
      if (typeof step.fileConfig === 'string') {
        const { fileConfig, defaults = null, encoding = null } = step
        return [{ ...scenario, ini: { file: fileConfig, defaults, encoding } as ConfigScenario['ini'], dict: null }]
      }
      return typeof step.dictConfig === 'object' ? [{ ...scenario, ini: null, dict: step.dictConfig as Step }] : []
    })
  })
}

/** Runs a function in a folder of its own that has what a scenario expects. */
export function inScenario<T>({ files, folders, env, levels }: ConfigScenario, run: () => T): T {
  const before = { folder: process.cwd(), env: { ...process.env } }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-test-'))
  try {
    process.chdir(folder)
    Object.assign(process.env, env)
    for (const [name, level] of Object.entries(levels)) addLevelName(level, name)
    for (const each of folders) fs.mkdirSync(each, { recursive: true })
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(name), { recursive: true })
      fs.writeFileSync(name, typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'))
    }
    return run()
  } finally {
    process.chdir(before.folder)
    for (const [name, level] of Object.entries(levels)) {
      state.nameToLevel.delete(name)
      state.levelToName.delete(level)
    }
    for (const name of Object.keys(env)) process.env[name] = before.env[name]
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
