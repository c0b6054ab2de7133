import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { ModerationReport, ModerationReportConnection } from './moderation-report.entity.js'
import { DecideModerationInput, ModerationFilter, ReportContentInput } from './moderation.inputs.js'
import * as reads from './moderation.reads.js'
import * as verbs from './moderation.service.js'
import { ModerationOutcome } from './moderation.types.js'
import { ClaimListingInput, SuggestListingEditInput } from './proposal.inputs.js'
import { claimListing, suggestListingEdit } from './proposal.service.js'
import { reportContent } from './report.service.js'

const id = { description: 'Id of the entry.' }

@Resolver()
export class ModerationResolver {
  @Query(() => ModerationReportConnection, {
    description:
      'What waits for a moderator, the longest first; of what is decided, the newest first. Permission `moderation.decide`.',
  })
  moderationQueue(
    @Ctx() { scope }: Context,
    @Arg('filter', () => ModerationFilter, { nullable: true, description: 'Which; absent: everything that waits.' })
    filter: ModerationFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof ModerationReportConnection>> {
    return reads.moderationQueue(scope, { filter: filter ?? {}, first, after: after ?? null })
  }

  @Query(() => ModerationReport, {
    nullable: true,
    description: 'One entry; null when there is none. Permission `moderation.decide`.',
  })
  moderationReport(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) reportId: string,
  ): Promise<ModerationReport | null> {
    return reads.moderationReport(scope, reportId)
  }

  @Query(() => Int, { description: 'How many entries wait. Permission `moderation.decide`.' })
  openModerationCount(@Ctx() { scope }: Context): Promise<number> {
    return reads.openModerationCount(scope)
  }

  @Mutation(() => ModerationReport, {
    description:
      'A visitor or a person says what is wrong with a published listing, an approved endorsement or a picture, and whoever answers an enquiry with that; a moderator decides. NOT_FOUND for what they cannot see, CONFLICT for a second report of the same, BAD_USER_INPUT for a form that is too old or too fast, RATE_LIMITED.',
  })
  reportContent(
    @Ctx() { scope }: Context,
    @Arg('input', () => ReportContentInput, { description: 'The report.' }) input: ReportContentInput,
  ): Promise<ModerationReport> {
    return reportContent(scope, input)
  }

  @Mutation(() => ModerationReport, {
    description:
      'A visitor or a person says how a published listing should read; a moderator takes it over or leaves it. NOT_FOUND, CONFLICT for a second one while the first waits, BAD_USER_INPUT, also where nothing would change, RATE_LIMITED.',
  })
  suggestListingEdit(
    @Ctx() { scope }: Context,
    @Arg('input', () => SuggestListingEditInput, { description: 'How it should read.' })
    input: SuggestListingEditInput,
  ): Promise<ModerationReport> {
    return suggestListingEdit(scope, input)
  }

  @Mutation(() => ModerationReport, {
    description:
      'A person says that a published listing is theirs; where a moderator agrees they hold it, as a MERCHANT of the tenant. Whoever is signed in. NOT_FOUND, CONFLICT for a second claim while the first waits and for who is of the team in another role, RATE_LIMITED.',
  })
  claimListing(
    @Ctx() { scope }: Context,
    @Arg('input', () => ClaimListingInput, { description: 'The claim.' }) input: ClaimListingInput,
  ): Promise<ModerationReport> {
    return claimListing(scope, input)
  }

  @Mutation(() => ModerationReport, {
    description:
      'Gives an entry to a moderator, or to nobody. Permission `moderation.decide`. NOT_FOUND, also for who is no moderator; CONFLICT when it is decided.',
  })
  assignModerationReport(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) reportId: string,
    @Arg('userId', () => ID, { nullable: true, description: 'Id of the moderator; null: nobody.' }) userId:
      | string
      | null,
  ): Promise<ModerationReport> {
    return verbs.assignModerationReport(scope, reportId, userId ?? null)
  }

  @Mutation(() => ModerationOutcome, {
    description:
      'Decides entries of the queue; author and reporter are told by mail. Permission `moderation.decide`. CONFLICT when somebody was faster, NOT_FOUND: as a refusal where nothing could be decided, else in `refused`.',
  })
  decideModerationReports(
    @Ctx() { scope }: Context,
    @Arg('input', () => DecideModerationInput, { description: 'Which, and what.' }) input: DecideModerationInput,
  ): Promise<ModerationOutcome> {
    return verbs.decideModerationReports(scope, input)
  }
}
