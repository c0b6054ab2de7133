import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { languageOf } from '../../mail/letter.js'
import { currentTenant } from '../../tenancy/tenancy.service.js'
import { SavedSearch } from './saved-search.entity.js'
import { SaveSearchInput } from './saved-searches.inputs.js'
import * as verbs from './saved-searches.service.js'
import { SavedSearchCounts } from './saved-searches.types.js'
import * as staff from './staff.service.js'
import { summaryOf } from './summary.js'

const token = { description: 'What the link of a mail ends in, behind its last slash.' }
const email = { description: 'The address, whatever its case.' }

@Resolver(() => SavedSearch)
export class SavedSearchesResolver {
  @Query(() => [SavedSearch], {
    description:
      'The searches of the address that a mail went to, at most 100, also where the one of the link is gone; before its link was followed that one alone, and all where there are 20 already. BAD_USER_INPUT for a token that is not ours.',
  })
  savedSearches(@Ctx() { scope }: Context, @Arg('token', () => String, token) link: string): Promise<SavedSearch[]> {
    return verbs.savedSearches(scope, link)
  }

  @Query(() => SavedSearchCounts, {
    description: 'What visitors wait for, counted without their addresses. Permission `category.write`.',
  })
  savedSearchCounts(@Ctx() { scope }: Context): Promise<SavedSearchCounts> {
    return staff.savedSearchCounts(scope)
  }

  @Query(() => [SavedSearch], {
    description:
      'The searches of one address, at most 100: for somebody who asks what is kept of them. Permission `tenant.write`. BAD_USER_INPUT for what is no address.',
  })
  savedSearchesOf(@Ctx() { scope }: Context, @Arg('email', () => String, email) of: string): Promise<SavedSearch[]> {
    return staff.savedSearchesOf(scope, of)
  }

  @Mutation(() => SavedSearch, {
    description:
      'A visitor asks for mails about new matches of a search. A link is mailed first, and nothing else before it was followed. BAD_USER_INPUT for a filter that `listings` would refuse, a category that is not there, and a form that is too old or too fast (`visitorForm`); RATE_LIMITED; CONFLICT where no more can be kept.',
  })
  saveSearch(
    @Ctx() { scope }: Context,
    @Arg('input', () => SaveSearchInput, { description: 'Which search, and where to.' }) input: SaveSearchInput,
  ): Promise<SavedSearch> {
    return verbs.saveSearch(scope, input)
  }

  @Mutation(() => SavedSearch, {
    description:
      'Whoever saved a search follows the link of the mail: what is listed from now on is mailed. The same search of the same address is replaced, and what it had not told yet is told. BAD_USER_INPUT for a token that is not ours or whose search is gone, CONFLICT where the address has 20 already.',
  })
  confirmSavedSearch(@Ctx() { scope }: Context, @Arg('token', () => String, token) link: string): Promise<SavedSearch> {
    return verbs.confirmSavedSearch(scope, link)
  }

  @Mutation(() => SavedSearch, {
    description:
      'Ends a search for good: nothing of it is kept. BAD_USER_INPUT for a token that is not ours or whose search is gone, NOT_FOUND for an `id` that the address does not have.',
  })
  deleteSavedSearch(
    @Ctx() { scope }: Context,
    @Arg('token', () => String, token) link: string,
    @Arg('id', () => ID, {
      nullable: true,
      description:
        'Another search of the same address; absent: the one of the link, or the same search that took its place.',
    })
    id: string | null,
  ): Promise<SavedSearch> {
    return verbs.deleteSavedSearch(scope, link, id ?? null)
  }

  @Mutation(() => Int, {
    description:
      'Ends all searches of one address for good: for somebody who wishes nothing of them to be kept. Answers how many there were. Permission `tenant.write`. BAD_USER_INPUT for what is no address.',
  })
  deleteSavedSearchesOf(@Ctx() { scope }: Context, @Arg('email', () => String, email) of: string): Promise<number> {
    return staff.deleteSavedSearchesOf(scope, of)
  }

  @SeenBy('public')
  @FieldResolver(() => String, {
    description: 'The search in words, in the language of the tenant: `“coffee” · Cafés · Within 25 km`.',
  })
  async summary(@Ctx() { scope }: Context, @Root() { filter }: SavedSearch): Promise<string> {
    return summaryOf(scope, filter, languageOf((await currentTenant(scope)).locale))
  }
}
