import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { GivenOptions } from '../../src/config/given-config.js'

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
    const folders = steps.flatMap(({ mkdir }) => (typeof mkdir === 'string' ? [mkdir] : []))
    return steps.flatMap((step, at): ConfigScenario[] => {
      const scenario = { name: `${name} ${at}`, files, folders, env }
      if (typeof step.fileConfig === 'string') {
        const { fileConfig, defaults = null, encoding = null } = step
        return [{ ...scenario, ini: { file: fileConfig, defaults, encoding } as ConfigScenario['ini'], dict: null }]
      }
      return typeof step.dictConfig === 'object' ? [{ ...scenario, ini: null, dict: step.dictConfig as Step }] : []
    })
  })
}

/** Runs a function in a folder of its own that has what a scenario expects. */
export function inScenario<T>({ files, folders, env }: ConfigScenario, run: () => T): T {
  const before = { folder: process.cwd(), env: { ...process.env } }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-test-'))
  try {
    process.chdir(folder)
    Object.assign(process.env, env)
    for (const each of folders) fs.mkdirSync(each, { recursive: true })
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(name), { recursive: true })
      fs.writeFileSync(name, typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'))
    }
    return run()
  } finally {
    process.chdir(before.folder)
    for (const name of Object.keys(env)) process.env[name] = before.env[name]
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
