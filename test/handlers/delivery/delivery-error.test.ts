import { expect, it } from 'vitest'
import { DeliveryError } from '../../../src/handlers/delivery/delivery-error.js'

it('tells what is lost, and why, in one line', () => {
  const cause = new Error('connect ECONNREFUSED')
  const { message, lost, stack, cause: told } = new DeliveryError('3 records lost', 3, { cause })
  expect({ message, lost, stack, told }).toEqual({
    ...{ message: '3 records lost', lost: 3, stack: 'DeliveryError: 3 records lost', told: cause },
  })
})
