import { createRequire } from 'node:module'
import type properLockfile from 'proper-lockfile'

/** What is used of proper-lockfile. */
export type LockLibrary = Pick<typeof properLockfile, 'lockSync' | 'unlockSync'>

let library: LockLibrary | undefined

/**
 * proper-lockfile, loaded when the first log needs it: when it is to be rotated, there may be no descriptor left to read it, or
 * no right to.
 *
 * As it comes, loading it changes the process: `signal-exit` listens to sixteen signals, so that Ctrl-C or SIGTERM no longer
 * end a program that is busy, and `graceful-fs` replaces `fs.close` and `process.cwd`. Neither serves a lock that is held
 * synchronously and for a fraction of a millisecond. So a copy of its own is loaded without them; a copy that the
 * application loads itself, before or after, is what it always is.
 */
export function lockLibrary(): LockLibrary {
  library ??= load()
  return library
}

function load(): LockLibrary {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('proper-lockfile')
  const inner = createRequire(entry)
  const own = /[\\/]proper-lockfile[\\/](?!node_modules)/
  const { cache } = require
  const kept = new Map(Object.entries(cache).filter(([path]) => own.test(path)))
  for (const path of kept.keys()) delete cache[path]
  const restore = [
    stub(require, inner.resolve('signal-exit'), () => () => {}),
    stub(require, inner.resolve('graceful-fs'), require('node:fs')),
  ]
  try {
    return require(entry) as LockLibrary
  } finally {
    for (const undo of restore) undo()
    for (const path of Object.keys(cache)) if (own.test(path)) delete cache[path]
    for (const [path, module] of kept) cache[path] = module
  }
}

/** Puts something in a module's place; returns what undoes it. */
function stub(require: NodeJS.Require, path: string, exports: unknown): () => void {
  const { cache } = require
  const before = cache[path]
  cache[path] = { exports, loaded: true, id: path, filename: path, children: [], paths: [] } as unknown as NodeJS.Module
  return () => {
    if (before === undefined) delete cache[path]
    else cache[path] = before
  }
}
