/** The syntax tree of an expression. `at` is the index in the source at which a part starts, for error messages. */

/** An operator between two values. */
export type BinaryOperator = '+' | '-' | '*' | '@' | '/' | '//' | '%' | '<<' | '>>' | '&' | '^' | '|' | '**'

/** An operator before a value. */
export type UnaryOperator = '+' | '-' | '~' | 'not'

/** An operator that compares two values. */
export type Comparison = '<' | '>' | '==' | '>=' | '<=' | '!=' | 'in' | 'not in' | 'is' | 'is not'

/** An operator with the place where it stands. */
export interface At<Operator> {
  readonly at: number
  readonly operator: Operator
}

/** A value that needs no work. */
export interface Constant {
  readonly kind: 'constant'
  readonly at: number
  readonly value: unknown
}

/** A name to look up. */
export interface Name {
  readonly kind: 'name'
  readonly at: number
  readonly name: string
}

/** `{value!conversion:spec}` in an f-string; `source` is what `=` asks to be shown before it. */
export interface Field {
  readonly at: number
  readonly value: Node
  readonly source: string | undefined
  readonly conversion: 's' | 'r' | 'a' | undefined
  readonly spec: readonly (string | Field)[] | undefined
}

/** An f-string: literal text and fields. */
export interface FormattedText {
  readonly kind: 'text'
  readonly at: number
  readonly parts: readonly (string | Field)[]
}

/** `(1, 2)`, `[1, 2]`, `{1, 2}`. */
export interface Sequence {
  readonly kind: 'sequence'
  readonly at: number
  readonly of: 'tuple' | 'list' | 'set'
  readonly items: readonly Item[]
}

/** `*value` where several values may stand. */
export interface Star {
  readonly kind: 'star'
  readonly at: number
  readonly value: Node
}

/** What may stand in a sequence or among a call's positional arguments. */
export type Item = Node | Star

/** `{key: value, **mapping}`; an entry without key is a mapping to be merged. */
export interface Dict {
  readonly kind: 'dict'
  readonly at: number
  readonly entries: readonly { readonly at: number; readonly key: Node | undefined; readonly value: Node }[]
}

/** Operators before a value; the last one is applied first. A row of them is one node, however long it is. */
export interface Unary {
  readonly kind: 'unary'
  readonly at: number
  readonly operators: readonly At<UnaryOperator>[]
  readonly operand: Node
}

/** A chain of operators of one precedence, worked out from left to right. */
export interface Binary {
  readonly kind: 'binary'
  readonly at: number
  readonly first: Node
  readonly rest: readonly (At<BinaryOperator> & { readonly operand: Node })[]
}

/** A chain of `**`, worked out from right to left; each exponent may have operators before it. */
export interface Power {
  readonly kind: 'power'
  readonly at: number
  readonly base: Node
  readonly exponents: readonly {
    readonly at: number
    readonly operators: readonly At<UnaryOperator>[]
    readonly operand: Node
  }[]
}

/** `a < b <= c`: every neighbouring pair must hold. */
export interface Compare {
  readonly kind: 'compare'
  readonly at: number
  readonly first: Node
  readonly rest: readonly (At<Comparison> & { readonly operand: Node })[]
}

/** `a and b`, `a or b`: the first operand that decides. */
export interface Logic {
  readonly kind: 'logic'
  readonly at: number
  readonly operator: 'and' | 'or'
  readonly operands: readonly Node[]
}

/** `a if test else b if test2 else c`. */
export interface Choice {
  readonly kind: 'choice'
  readonly at: number
  readonly branches: readonly { readonly test: Node; readonly value: Node }[]
  readonly otherwise: Node
}

/** What follows a value: `.name`, `[index]`, `(arguments)`. */
export type Trailer =
  | { readonly kind: 'attribute'; readonly at: number; readonly name: string }
  | { readonly kind: 'index'; readonly at: number; readonly index: Node }
  | {
      readonly kind: 'call'
      readonly at: number
      readonly positional: readonly Item[]
      readonly keywords: readonly { readonly at: number; readonly name: string | undefined; readonly value: Node }[]
    }

/** A value with all that follows it. */
export interface Postfix {
  readonly kind: 'postfix'
  readonly at: number
  readonly first: Node
  readonly trailers: readonly Trailer[]
}

/** `start:stop:step` in an index. */
export interface Slice {
  readonly kind: 'slice'
  readonly at: number
  readonly start: Node | undefined
  readonly stop: Node | undefined
  readonly step: Node | undefined
}

/** What a comprehension's `for` assigns to: a name, or a row of targets of which one may take the rest. */
export type Target =
  | Name
  | {
      readonly kind: 'pattern'
      readonly at: number
      readonly items: readonly Target[]
      readonly rest: number | undefined
    }

/** `for target in iterable if condition...`. */
export interface Clause {
  readonly at: number
  readonly target: Target
  readonly iterable: Node
  readonly conditions: readonly Node[]
}

/** `[element for ...]` and its kin; `value` is there for dicts only. */
export interface Comprehension {
  readonly kind: 'comprehension'
  readonly at: number
  readonly of: 'list' | 'set' | 'dict' | 'generator'
  readonly element: Node
  readonly value: Node | undefined
  readonly clauses: readonly [Clause, ...Clause[]]
}

/** Any part of an expression that has a value. */
export type Node =
  | Constant
  | Name
  | FormattedText
  | Sequence
  | Dict
  | Unary
  | Binary
  | Power
  | Compare
  | Logic
  | Choice
  | Postfix
  | Comprehension
  | Slice
