import { expect, it } from 'vitest'
import { BinaryFile } from '../../../src/handlers/files/binary-file.js'
import { useTempFolder } from '../../helpers/temp-folder.js'

const folder = useTempFolder()

it('takes bytes only', () => {
  const file = new BinaryFile(folder.at('a'), 'ab')
  expect([file.name, file.mode, file.closed]).toEqual([folder.at('a'), 'ab', false])
  file.write(Buffer.from('é'))
  expect(() => file.write('é')).toThrow('a bytes-like object is required, not string')
  file.close()
  file.close()
  expect(file.closed).toBe(true)
  expect(() => file.write(Buffer.from('é'))).toThrow()
  new BinaryFile(folder.at('a'), 'ab').close()
  expect(folder.all()).toEqual({ a: 'é' })
  new BinaryFile(folder.at('a'), 'wb').close()
  expect(folder.all()).toEqual({ a: '' })
})

it.each(['abb', 'tb', 'wbt', 'b', 'awb', 'bx+a'])('does not open with %j', (mode) => {
  expect(() => new BinaryFile(folder.at('a'), mode)).toThrow(expect.objectContaining({ name: 'ValueError' }))
  expect(folder.all()).toEqual({})
})
