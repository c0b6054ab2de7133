import { blockFieldSuggestionsPlugin } from '@escape.tech/graphql-armor-block-field-suggestions'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import { GraphQLError, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql'

/** ops/docs/api.md, "Costs". */
export const limits = {
  depth: 10,
  aliases: 15,
  directives: 10,
  tokens: 2_000,
  cost: 5_000,
  listItems: 250,
  bodyBytes: 100_000,
  fields: 400,
}

const tooLarge = (): GraphQLError => new GraphQLError('This operation is too large.')

// Armor throws out of graphql-js's validate by default, which Apollo can only answer with 500; reported, it is a 400 like any other.
const options = {
  exposeLimits: false,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(tooLarge())],
}

/** Validation rules run once per document: the answer of parse and validate is remembered by Apollo's document store. */
export const limitRules: ValidationRule[] = [
  // `__schema` alone is not measured: a tool's introspection is deep, production refuses it, tokens and nesting bound it elsewhere.
  maxDepthRule({ n: limits.depth, ignoreIntrospection: true, flattenFragments: true, ...options }) as ValidationRule,
  maxAliasesRule({ n: limits.aliases, allowList: [], ...options }) as ValidationRule,
  maxDirectivesRule({ n: limits.directives, ...options }) as ValidationRule,
  sizeRule,
]

/**
 * Fields and spreads as execution would meet them, before equal ones are merged: a field written five hundred times, and thirty
 * fragments that each spread the next one twice, are one field to execute and all of it to judge. Each fragment is counted once.
 */
function sizeRule(context: ValidationContext): ReturnType<ValidationRule> {
  const known = new Map<string, number>()
  const sizeOf = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, node) => {
      if (node.kind === 'FragmentSpread') return sum + 1 + fragmentSize(node.name.value)
      const below = node.selectionSet ? sizeOf(node.selectionSet) : 0
      return sum + below + 1
    }, 0)
  const fragmentSize = (name: string): number => {
    const remembered = known.get(name)
    if (remembered !== undefined) return remembered
    known.set(name, 0)
    const fragment = context.getFragment(name)
    const size = fragment ? sizeOf(fragment.selectionSet) : 0
    known.set(name, size)
    return size
  }
  return {
    OperationDefinition: (node) => {
      if (sizeOf(node.selectionSet) > limits.fields) context.reportError(tooLarge())
    },
    ListValue: (node) => {
      if (node.values.length > limits.listItems) context.reportError(tooLarge())
    },
  }
}

export const suggestionsOff = blockFieldSuggestionsPlugin
