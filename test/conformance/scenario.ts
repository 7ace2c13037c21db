import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const DRIVER = fileURLToPath(new URL('drive.mjs', import.meta.url))

type Content = string | { base64: string }

/** A small program over the logging API that Python can run too: see README.md. */
export interface Scenario {
  name: string
  env?: Record<string, string>
  files?: Record<string, Content>
  steps: Record<string, unknown>[]
}

/** What a scenario did. */
export interface Outcome {
  steps: unknown[]
  files: Record<string, { text: string } | { base64: string }>
  stdout: string
  stderr: string
}

/** A golden or scenario from its file. */
export function readJson<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as T
}

/** What CPython did, in the form in which {@link runScenario} tells what the package does. */
export function expectedOutcome(golden: Outcome): Outcome {
  const { steps, files, stdout, stderr } = golden
  return { steps, files, stdout, stderr: withoutReports(stderr) }
}

/** Runs a scenario on the built package, in a process and a folder of its own. */
export async function runScenario(file: string): Promise<Outcome> {
  const scenario = readJson<Scenario>(file)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'logini-scenario-'))
  const work = path.join(folder, 'work')
  const result = path.join(folder, 'result.json')
  try {
    for (const [name, content] of Object.entries({ '.': undefined, ...scenario.files })) {
      fs.mkdirSync(path.dirname(path.join(work, name)), { recursive: true })
      if (content !== undefined) fs.writeFileSync(path.join(work, name), bytes(content))
    }
    fs.mkdirSync(work, { recursive: true })
    const { stdout, stderr } = await run([DRIVER, path.resolve(file), result], work, scenario.env)
    if (!fs.existsSync(result)) throw new Error(`${scenario.name} did not end: ${stderr}`)
    const { steps } = readJson<{ steps: unknown[] }>(result)
    return { steps, files: collect(work, scenario.files ?? {}), stdout, stderr: withoutReports(stderr) }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function run(
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env }, timeout: 30_000, maxBuffer: 1 << 26 }
    execFile(process.execPath, args, options, (_error, stdout, stderr) => resolve({ stdout, stderr }))
  })
}

// Every file that stands at the end, but for lock files and what was laid first and not changed.
function collect(folder: string, given: Record<string, Content>): Outcome['files'] {
  const files: Outcome['files'] = {}
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.__')) continue
    const full = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, full)
    const raw = fs.readFileSync(full)
    const before = given[name]
    if (before !== undefined && raw.equals(bytes(before))) continue
    const data = name.endsWith('.gz') ? gunzipSync(raw) : raw
    const text = data.toString('utf8')
    files[name] = Buffer.from(text).equals(data) ? { text } : { base64: data.toString('base64') }
  }
  return files
}

function bytes(content: Content): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64')
}

// The text of an error differs by nature; that one was reported, and how often, does not.
function withoutReports(stderr: string): string {
  let count = 0
  const rest = stderr.replace(/--- Logging error ---\n[\s\S]*?\nArguments: [^\n]*\n/g, () => {
    count++
    return ''
  })
  return `${rest}[${count} logging errors]`
}
