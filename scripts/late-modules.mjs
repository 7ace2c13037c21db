// An esbuild plugin for what few programs need: modules that are read when something of theirs is first called.
import fs from 'node:fs'
import path from 'node:path'

/** What few programs need, or only those with arguments that are more than plain literals, another encoding than UTF-8, many processes, a network... */
export const LATE_MODULES = [
  'src/config/advice.ts',
  'src/config/dict/configure.ts',
  'src/config/dict/examine.ts',
  'src/config/dict/resolve.ts',
  'src/config/evaluation.ts',
  'src/config/near-class.ts',
  'src/handlers/concurrent/arguments.ts',
  'src/handlers/concurrent/numbered-backups.ts',
  'src/handlers/concurrent/rollover-time.ts',
  'src/handlers/concurrent/shared-log.ts',
  'src/handlers/concurrent/timed-archives.ts',
  'src/handlers/delivery/delivery.ts',
  'src/handlers/delivery/unix-delivery.ts',
  'src/handlers/http-request.ts',
  'src/handlers/receivers/datagram-sockets.ts',
  'src/handlers/receivers/received-record.ts',
  'src/handlers/receivers/stream-server.ts',
  'src/python/codecs/registry.ts',
  'src/python/codecs/unicode-names.ts',
  'src/python/email/message.ts',
]

/** What an import of a late module is in the bundle, until its path is known. */
const place = (module) => `late module ${module}`

/** Has the module read at the first call. What is made by `new` is made by the module's own class. */
const standInOf = (module, names) => `
import { createRequire } from 'node:module'
let loaded
const load = () => loaded ??= createRequire(import.meta.url)('${place(module)}')
${names
  .map(
    (name) => `export function ${name}(...args) {
  return new.target ? new (load().${name})(...args) : load().${name}(...args)
}`,
  )
  .join('\n')}`

/** The names of the functions and classes that a module exports. @throws Error if it exports other values */
const namesOf = (module) => {
  const text = fs.readFileSync(module, 'utf8')
  const other = /^export (?!type |interface |(?:async )?function |class ).*/m.exec(text)
  if (other !== null) throw new Error(`${module} cannot be a late module: ${other[0]}`)
  return Array.from(text.matchAll(/^export (?:(?:async )?function|class) (\w+)/gm), ([, name]) => name)
}

/**
 * Puts stand-ins where modules are imported. They must be among the entry points too, so that there is a file of each. They may
 * export functions, and classes that are only instantiated: no one can extend a stand-in, or ask for an instance of it.
 *
 * @param modules - their paths from the root of the package
 */
export const lateModules = (modules) => {
  const late = new Set(modules.map((module) => path.resolve(module)))
  return {
    name: 'late modules',
    setup(build) {
      build.initialOptions.metafile = true
      build.onResolve({ filter: /^\.\.?\// }, ({ path: specifier, resolveDir, kind }) => {
        const module = path.resolve(resolveDir, specifier).replace(/\.js$/, '.ts')
        if (kind === 'entry-point' || !late.has(module)) return undefined
        return { path: path.relative('.', module), namespace: 'late' }
      })
      build.onLoad({ filter: /./, namespace: 'late' }, ({ path: module }) => ({
        contents: standInOf(module, namesOf(module)),
        resolveDir: path.dirname(module),
      }))
      // All entries reach all of the package, so that what is not late is one chunk: a file more costs most of a millisecond.
      const entries = new Set(build.initialOptions.entryPoints.map((entry) => path.resolve(entry)))
      const whole = path.resolve(build.initialOptions.entryPoints[0])
      build.onLoad({ filter: /\.ts$/ }, ({ path: module }) => {
        if (!entries.has(module) || module === whole) return undefined
        const contents = `${fs.readFileSync(module, 'utf8')}\nimport ${JSON.stringify(whole)}`
        return { contents, loader: 'ts' }
      })
      build.onEnd(({ metafile }) => metafile && placeAll(metafile))
    },
  }
}

/** Writes into the bundles where their late modules are. */
const placeAll = ({ outputs }) => {
  const files = Object.entries(outputs).flatMap(([file, { entryPoint }]) => (entryPoint ? [[entryPoint, file]] : []))
  for (const output of Object.keys(outputs).filter((file) => file.endsWith('.js'))) {
    let text = fs.readFileSync(output, 'utf8')
    const before = text
    for (const [module, file] of files)
      text = text.replaceAll(place(module), `./${path.relative(path.dirname(output), file)}`)
    if (text !== before) fs.writeFileSync(output, text)
  }
}
