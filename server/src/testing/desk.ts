import type { Tenancy } from './tenants.js'
import { type Answer, ask, type Caller, call } from './call.js'
import { browserIn } from './visitors.js'
import type { World } from './world.js'

export type Entry = {
  id: string
  version: number
  kind: string
  signals: string[]
  isTargetPublic: boolean
  details: string
}
type Outcome = { decideModerationReports: { decided: { id: string; status: string }[]; refused: { code: string }[] } }

/** What visitors and moderators of a town do at its queue. */
export function deskOf(world: () => World, town: () => Tenancy) {
  /** Each from a network of its own: what one network may send is another test. */
  const visitor = () => ({ tenant: town().slug, headers: { 'x-forwarded-for': `203.0.113.${visits++ % 250}` } })
  let visits = 1
  const queue = async (filter: object = {}, caller: Caller = town().owner) =>
    (
      await ask<{ moderationQueue: { totalCount: number; nodes: Entry[] }; openModerationCount: number }>(
        world(),
        `query ($f: ModerationFilter) { openModerationCount moderationQueue(filter: $f) { totalCount nodes {
          id version kind status signals details evidenceUrls isTargetPublic reason decisionReason
          listing { name } endorsement { comment } picture { id } assignee { name } decider { name } } } }`,
        { f: filter },
        caller,
      )
    ).moderationQueue.nodes
  const endorse = async (listingId: string, input: object = {}) =>
    ask<{ endorseListing: { id: string } }>(
      world(),
      'mutation ($i: EndorseListingInput!) { endorseListing(input: $i) { id } }',
      { i: { listingId, wouldRepeat: true, formToken: browserIn(world(), town()).formToken, ...input } },
      visitor(),
    ).then(({ endorseListing }) => endorseListing.id)
  const report = (input: object, caller: Caller = visitor()) =>
    call<{ reportContent: { id: string; status: string } }>(
      world(),
      'mutation ($i: ReportContentInput!) { reportContent(input: $i) { id status reason targetId } }',
      { i: { targetType: 'LISTING', reason: 'SPAM', formToken: browserIn(world(), town()).formToken, ...input } },
      caller,
    )
  const decide = (entries: { id: string; version: number }[], decision: string, caller: Caller = town().owner) =>
    call<Outcome>(
      world(),
      `mutation ($i: DecideModerationInput!) { decideModerationReports(input: $i) { decided { id status } refused { id code } } }`,
      {
        i: {
          entries: entries.map(({ id, version }) => ({ id, version })),
          decision,
          reason: decision === 'REJECT' ? 'Not about this shop.' : null,
        },
      },
      caller,
    )
  const seenBy = async (id: string, caller: Caller = visitor()) =>
    (
      await ask<{ listing: { endorsementSummary: { count: number }; images: { id: string }[] } | null }>(
        world(),
        '{ listing(id: "ID") { endorsementSummary { count } rank { endorsementPoints } images { id } } }'.replace(
          'ID',
          id,
        ),
        {},
        caller,
      )
    ).listing
  return { visitor, queue, endorse, report, decide, seenBy }
}

export const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
