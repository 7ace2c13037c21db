import fc from 'fast-check'
import { MUTATION_KINDS, type Mutation } from './mutate-ini.js'

/** Lists of mutations for fast-check, which makes those that fail short and their numbers small. */
export function mutations(): fc.Arbitrary<Mutation[]> {
  const integer = fc.nat(0xffff)
  const mutation = fc.record({ kind: fc.constantFrom(...MUTATION_KINDS), at: integer, to: integer, what: integer })
  return fc.array(mutation, { minLength: 1, maxLength: 5 })
}
