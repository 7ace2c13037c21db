import os from 'node:os'
import { describe, expect, it, vi } from 'vitest'
import { KeyError } from '../../../../src/python/errors.js'
import { evaluateExpression } from '../../../../src/python/expression/index.js'
import { names } from '../../../helpers/expression-names.js'

const worked = (source: string): unknown => evaluateExpression(source, names)

describe('os', () => {
  it('reads the environment as it is now', () => {
    vi.stubEnv('LOGINI_TEST', 'first')
    expect(worked("os.environ['LOGINI_TEST'] + os.getenv('LOGINI_TEST')")).toBe('firstfirst')
    vi.stubEnv('LOGINI_TEST', undefined)
    expect(() => worked("os.environ['LOGINI_TEST']")).toThrow(KeyError)
    vi.unstubAllEnvs()
  })

  it('has no variables that objects bring with them', () => {
    expect(worked("os.getenv('constructor')")).toBeNull()
    expect(worked("'toString' in os.environ")).toBe(false)
    expect(worked("os.path.expandvars('$constructor')")).toBe('$constructor')
  })

  it('tells of the process and the machine', () => {
    expect(worked('os.getpid()')).toBe(BigInt(process.pid))
    expect(worked('os.getppid()')).toBe(BigInt(process.ppid))
    expect(worked('os.getcwd()')).toBe(process.cwd())
    expect(worked('os.uname().nodename')).toBe(os.hostname())
    expect(worked('os.uname()[1]')).toBe(os.hostname())
    expect(worked("str(os.uname()).startswith('posix.uname_result(sysname=')")).toBe(true)
  })
})
