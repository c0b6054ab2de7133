import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'What visitors searched for and did not find.', simpleResolvers: true })
export class MissedSearch {
  @Field(() => String, { description: 'The words as search compares them: lower case, without accents.' })
  text: string

  @Field(() => Int, { description: 'How many visitors, each counted once a day; at least three.' })
  visitors: number

  @Field(() => String, { description: 'The last day it was searched for, `YYYY-MM-DD` (UTC).' })
  lastDay: string
}
