import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluateExpression } from '../../../../src/python/expression/index.js'
import { names } from '../../../helpers/expression-names.js'

const worked = (source: string): unknown => evaluateExpression(source, names)

describe('sys', () => {
  it('tells of the program', () => {
    expect(worked('sys.argv')).toEqual(process.argv.slice(1))
    expect(worked('sys.path[0]')).toBe(path.dirname(process.argv[1] ?? ''))
    expect(worked('sys.executable')).toBe(process.execPath)
    expect(worked('sys.platform')).toBe(process.platform)
    expect(worked('sys.__stderr__')).toBe(process.stderr)
    expect(worked('repr(sys.version_info)')).toBe(
      "sys.version_info(major=3, minor=13, micro=0, releaselevel='final', serial=0)",
    )
    expect(worked("'%d.%d' % sys.version_info[:2]")).toBe('3.13')
  })
})
