/** The tables by which values are shown: see value-text.ts. */
export { exactValues, exactValuesWithin } from './exact-values.js'
export { fromPython } from './from-python.js'
export { messageValues } from './message-values.js'
export { recordValues } from './record-values.js'
export { PyTuple } from './tuple.js'
export { type Kind, kindOfNumber, type ValueText } from './value-text.js'
