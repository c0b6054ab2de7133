import { blockFieldSuggestionsPlugin } from '@escape.tech/graphql-armor-block-field-suggestions'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import { GraphQLError, Kind, type ValidationRule } from 'graphql'

/** contract.md, "Costs". */
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

const options = { exposeLimits: false, errorMessage: 'This operation is too large.', propagateOnRejection: true }

/** Validation rules run once per document: the answer of parse and validate is remembered by Apollo's document store. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: limits.depth, ignoreIntrospection: false, flattenFragments: true, ...options }) as ValidationRule,
  maxAliasesRule({ n: limits.aliases, ...options }) as ValidationRule,
  maxDirectivesRule({ n: limits.directives, ...options }) as ValidationRule,
  fieldCountRule,
]

/** Counted as written, before fields are merged: the same field five hundred times is one field to execute and all of it to check. */
function fieldCountRule(context: Parameters<ValidationRule>[0]): ReturnType<ValidationRule> {
  let fields = 0
  return {
    [Kind.FIELD]: () => {
      fields += 1
      if (fields === limits.fields + 1) context.reportError(new GraphQLError('This operation is too large.'))
    },
  }
}

export const suggestionsOff = blockFieldSuggestionsPlugin
