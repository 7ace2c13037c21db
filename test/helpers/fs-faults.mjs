// `node --import` this, and the program can be stopped or killed at any of its calls to the file system.
import fs from 'node:fs'

/**
 * @typedef {object} FsFault
 * @property {string} folder - only calls that are about something in it count
 * @property {number} [at] - the how many-th call, from 1; without it, calls are only noted
 * @property {'before' | 'after'} [when] - on which side of the call it happens
 * @property {string} [action] - the signal that the program sends itself, or the code of the error that the call fails with
 * @property {string} [trace] - a file that gets a line for each call
 */

/** @type {FsFault | undefined} */
let fault
let calls = 0
/** @type {Map<unknown, string>} */
const paths = new Map()

/** Begins to count, for what is armed. See log-driven. @param {FsFault | undefined} next */
function arm(next) {
  fault = next
  calls = 0
}
Reflect.set(globalThis, Symbol.for('logini.test.arm'), arm)

const { appendFileSync } = fs
for (const [name, original] of Object.entries(fs))
  if (typeof original === 'function' && (name.endsWith('Sync') || name === 'fsync'))
    Reflect.set(fs, name, watched(name, original))

/** @param {string} name @param {Function} original */
function watched(name, original) {
  return (/** @type {unknown[]} */ ...args) => {
    const now = fault !== undefined && isCounted(fault, args) ? fault : undefined
    if (now === undefined) return remember(name, args, original.apply(fs, args))
    calls++
    const isIt = calls === now.at
    if (now.trace !== undefined) appendFileSync(now.trace, `${name} ${String(paths.get(args[0]) ?? args[0])}\n`)
    if (isIt && now.when === 'before') happen(now.action ?? '', name)
    const result = remember(name, args, original.apply(fs, args))
    if (isIt && now.when === 'after') happen(now.action ?? '', name)
    return result
  }
}

/** @param {FsFault} now @param {unknown[]} args */
function isCounted({ folder }, args) {
  return [paths.get(args[0]), args[0], args[1]].some((path) => typeof path === 'string' && path.startsWith(folder))
}

/** @param {string} name @param {unknown[]} args @param {unknown} result */
function remember(name, args, result) {
  if (name === 'openSync') paths.set(result, String(args[0]))
  if (name === 'closeSync') paths.delete(args[0])
  return result
}

/** @param {string} action @param {string} name */
function happen(action, name) {
  if (action.startsWith('SIG')) process.kill(process.pid, action)
  else throw Object.assign(new Error(`${action}: ${name} was made to fail`), { code: action })
}
