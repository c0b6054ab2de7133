import { Field, ID, ObjectType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import { ModerationReport } from './moderation-report.entity.js'

@SeenBy('moderation.decide')
@ObjectType({ description: 'An entry that was not decided, and why.', simpleResolvers: true })
export class RefusedDecision {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string

  @Field(() => String, { description: 'CONFLICT: somebody was faster. NOT_FOUND.' })
  code: string

  @Field(() => String, { description: 'The same as a sentence.' })
  message: string
}

@SeenBy('moderation.decide')
@ObjectType({ description: 'What became of a decision about several entries.', simpleResolvers: true })
export class ModerationOutcome {
  @Field(() => [ModerationReport], { description: 'What was decided.' })
  decided: ModerationReport[]

  @Field(() => [RefusedDecision], { description: 'What was not.' })
  refused: RefusedDecision[]
}
