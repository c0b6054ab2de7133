import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ListSize } from '../../kernel/list-size.js'
import { DateTime } from '../../kernel/scalars.js'
import { LimitKind } from '../plans/limits.js'

export enum UsageState {
  OK = 'OK',
  NEAR = 'NEAR',
  REACHED = 'REACHED',
  GRACE = 'GRACE',
  OVER = 'OVER',
}
registerEnumType(UsageState, {
  name: 'UsageState',
  description: 'Where a tenant stands with one limit.',
  valuesConfig: {
    OK: { description: 'Below 80 % of it, or there is no limit.' },
    NEAR: { description: 'From 80 % of it on.' },
    REACHED: {
      description: 'All of it: another one is refused. Of `apiCalls` nothing is ever refused: the operator sees it.',
    },
    GRACE: {
      description:
        'Beyond it, and granted all the same: up to a fifth more, for seven days after it was reached. What runs then is never ended.',
    },
    OVER: {
      description:
        'More than the plan holds, after it became smaller: nothing is deleted, what is beyond is read-only.',
    },
  },
})

@ObjectType({ description: 'What was used on one day (UTC).', simpleResolvers: true })
export class UsageDay {
  @Field(() => String, { description: 'The day, such as `2026-11-21`.' })
  day: string

  @Field(() => Float, { description: 'How many came that day; of what is counted as it stands, the most there were.' })
  value: number
}

@ObjectType({ description: 'What was used of one limit in a month.', simpleResolvers: true })
export class UsageEntry {
  @Field(() => String, { description: 'Key of the limit, such as `apiCalls`; one of those in `Plan.limits`.' })
  key: string

  @Field(() => String, { description: 'Its name, in English: `API requests`.' })
  name: string

  @Field(() => LimitKind, { description: 'How it is counted.' })
  kind: LimitKind

  @Field(() => String, { description: 'What is counted: `COUNT` of things, or `MB`, megabytes.' })
  unit: string

  @Field(() => Float, {
    description:
      'Of a METER all that came in the month. Of a GAUGE how many there are now, of a month that is over the most there were.',
  })
  used: number

  @Field(() => Int, { nullable: true, description: 'What holds now, also for a month that is over; null: unlimited.' })
  limit: number | null

  @Field(() => Float, {
    nullable: true,
    description: '`used` of `limit`: 0.8 is 80 %. Null without a limit, or one of 0.',
  })
  share: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'What it will be at the end of the month if it goes on like this. Null in the first three days, without three days to go by, and for a month that is over.',
  })
  projected: number | null

  @Field(() => UsageState, { description: 'Where the tenant stands with it now.' })
  state: UsageState

  @Field(() => DateTime, { nullable: true, description: 'In GRACE: until when.' })
  graceUntil: Date | null

  @ListSize(31)
  @Field(() => [UsageDay], {
    description: 'Day by day; a day without a row is left out. Empty where only the month is counted.',
  })
  days: UsageDay[]
}

@ObjectType({
  description: 'What the tenant used in a month, of everything its plan may limit. Staff.',
  simpleResolvers: true,
})
export class Usage {
  @Field(() => String, { description: 'The month, such as `2026-11`, in UTC.' })
  month: string

  @Field(() => DateTime, { description: 'When it begins.' })
  from: Date

  @Field(() => DateTime, { description: 'When the next begins.' })
  to: Date

  @Field(() => [UsageEntry], { description: 'In the order people are shown it.' })
  entries: UsageEntry[]
}
