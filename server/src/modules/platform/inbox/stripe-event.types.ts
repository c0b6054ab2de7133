import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../kernel/page.js'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

export enum StripeEventState {
  WAITING = 'WAITING',
  DONE = 'DONE',
  IGNORED = 'IGNORED',
  PARKED = 'PARKED',
}
registerEnumType(StripeEventState, {
  name: 'StripeEventState',
  description: 'What became of an event.',
  valuesConfig: {
    WAITING: { description: 'It is looked at soon, or again after it failed.' },
    DONE: { description: 'What is true was asked for and written.' },
    IGNORED: { description: 'It asks nothing of us; `reason` says why.' },
    PARKED: { description: 'It failed twelve times and waits for somebody: `replayStripeEvent`.' },
  },
})

@SeenBy('platform')
@ObjectType({
  description:
    'That something happened, as whoever takes the payments told us. Of what it said nothing is kept: what is true is asked for.',
})
export class StripeEvent {
  @Field(() => ID, { description: 'Theirs, such as `evt_1a2b3c`.' })
  id: string

  @Field(() => String, { description: 'What happened, in their words, such as `invoice.paid`.' })
  type: string

  @Field(() => StripeEventState, { description: 'What became of it.' })
  state: StripeEventState

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was ignored: `UNKNOWN_TYPE`, `UNKNOWN_SUBJECT` (a customer who is none of ours), `UNKNOWN_ACCOUNT`, `LIVEMODE` (test and live mixed up). Null otherwise.',
  })
  reason: string | null

  @Field(() => Int, { description: 'How often it failed since it was told or replayed.' })
  attempts: number

  @Field(() => String, { nullable: true, description: 'What it failed with last, without secrets.' })
  lastError: string | null

  @Field(() => Boolean, { description: 'Whether it is about real money.' })
  livemode: boolean

  @Field(() => String, { nullable: true, description: 'The connected account it is about; null: the operator’s own.' })
  account: string | null

  @Field(() => String, { nullable: true, description: 'Version of their interface it was written in.' })
  apiVersion: string | null

  @Field(() => String, { description: 'What is looked at because of it: a customer, else the object itself.' })
  subject: string

  @Field(() => String, { nullable: true, description: 'The object that changed, by their id.' })
  objectRef: string | null

  @Field(() => DateTime, { description: 'When they wrote it (UTC).' })
  sentAt: Date

  @Field(() => DateTime, { description: 'When it came (UTC).' })
  receivedAt: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was done or ignored (UTC).' })
  processedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it is looked at, while it is WAITING (UTC).' })
  nextAt: Date | null

  @Field(() => Boolean, { description: 'Whether it can be replayed: it is not waiting already.' })
  viewerCanReplay: boolean

  tenantId: string | null
}

export const StripeEventConnection = connectionOf(StripeEvent, 'StripeEvent')
