// Starts several writers at once and waits for all of them.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'

const WRITER = fileURLToPath(new URL('writer.mjs', import.meta.url))

/** A logging.ini with one handler at the root. */
export const configurationOf = (handler, args) => `[loggers]
keys=root
[handlers]
keys=h
[formatters]
keys=f
[logger_root]
level=INFO
handlers=h
[handler_h]
class=${handler}
args=${args}
formatter=f
[formatter_f]
format=%(asctime)s - %(name)s - %(levelname)s - %(message)s
`

/**
 * Has `processes` writers write `records` records each, in an emptied folder.
 *
 * @returns milliseconds from the first start to the last end, and what each writer said
 */
export const runCrew = async ({ folder, kind, processes, records, configuration = '', timed = false }) => {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(`${folder}/logging.ini`, configuration)
  const crew = Array.from({ length: processes }, () =>
    fork(WRITER, [kind, String(records), 'logging.ini'], { cwd: folder, serialization: 'advanced' }),
  )
  await Promise.all(crew.map((child) => once(child, 'message')))
  const start = performance.now()
  const said = crew.map((child) => once(child, 'message'))
  const ended = crew.map((child) => once(child, 'exit'))
  for (const child of crew) child.send({ timed })
  const results = (await Promise.all(said)).map(([result]) => result)
  const took = performance.now() - start
  await Promise.all(ended)
  return { took, results }
}
