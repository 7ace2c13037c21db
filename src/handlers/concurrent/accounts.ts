import { KeyError } from '../../python/errors.js'
import { hasCode } from '../files/error-code.js'
import { readFileSync } from '../files/fs-door.js'

/**
 * The number of a user.
 *
 * @param user - the name, or the number itself
 * @throws KeyError if there is none of that name in `/etc/passwd`
 */
export function userId(user: string | number): number {
  return numberIn('/etc/passwd', user, 'getpwnam')
}

/**
 * The number of a group.
 *
 * @param group - the name, or the number itself
 * @throws KeyError if there is none of that name in `/etc/group`
 */
export function groupId(group: string | number): number {
  return numberIn('/etc/group', group, 'getgrnam')
}

function numberIn(file: string, name: string | number, lookup: string): number {
  if (typeof name === 'number') return name
  for (const line of read(file).split('\n')) {
    const [found, , number] = line.split(':')
    if (found === name && number !== undefined) return Number(number)
  }
  throw new KeyError(`${lookup}(): name not found: '${name}'`)
}

function read(file: string): string {
  try {
    return readFileSync(file).toString()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return ''
    throw error
  }
}
