import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import type { Context } from '../../../scope/scope.js'
import { Synonym } from './synonym.entity.js'
import { ImportSynonymsInput, SynonymImport, SynonymInput } from './synonyms.inputs.js'
import * as verbs from './synonyms.service.js'

const id = { description: 'Id of the synonym.' }

@Resolver(() => Synonym)
export class SynonymsResolver {
  @ListSize(100)
  @Query(() => [Synonym], {
    description:
      'What is searched for under several words, in the order of the alphabet; at most 500. Permission `category.write`.',
  })
  synonyms(@Ctx() { scope }: Context): Promise<Synonym[]> {
    return verbs.allSynonyms(scope)
  }

  @Mutation(() => Synonym, {
    description:
      'Says that words mean the same to a search, from two seconds later on. Permission `category.write`. BAD_USER_INPUT names the term; CONFLICT beyond 500.',
  })
  createSynonym(
    @Ctx() { scope }: Context,
    @Arg('input', () => SynonymInput, { description: 'The words.' }) input: SynonymInput,
  ): Promise<Synonym> {
    return verbs.createSynonym(scope, input)
  }

  @Mutation(() => Synonym, {
    description: 'Puts other words in the place of these. Permission `category.write`. NOT_FOUND, BAD_USER_INPUT.',
  })
  updateSynonym(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) synonymId: string,
    @Arg('input', () => SynonymInput, { description: 'The words.' }) input: SynonymInput,
  ): Promise<Synonym> {
    return verbs.updateSynonym(scope, synonymId, input)
  }

  @Mutation(() => Synonym, {
    description: 'Removes one for good, and answers what it was. Permission `category.write`. NOT_FOUND.',
  })
  deleteSynonym(@Ctx() { scope }: Context, @Arg('id', () => ID, id) synonymId: string): Promise<Synonym> {
    return verbs.deleteSynonym(scope, synonymId)
  }

  @Mutation(() => SynonymImport, {
    description:
      'Adds the lines of a list, all or none. Permission `category.write`. BAD_USER_INPUT names each line that cannot be read; CONFLICT beyond 500.',
  })
  importSynonyms(
    @Ctx() { scope }: Context,
    @Arg('input', () => ImportSynonymsInput, { description: 'The list.' }) input: ImportSynonymsInput,
  ): Promise<SynonymImport> {
    return verbs.importSynonyms(scope, input)
  }
}
