import { hasCode } from '../files/error-code.js'

/**
 * Sets permissions or the owner of something, if this process may and the file system can: only root gives files away, only the owner
 * sets permissions, and in a container there may be no such user.
 */
export function ifAllowed(set: () => void): void {
  try {
    set()
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'EACCES', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP')) throw error
  }
}
