import { Field, ID, ObjectType } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import { DateTime } from '../../kernel/scalars.js'

@SeenBy('public')
@ObjectType({ description: 'A tenant that is to be removed, or was about to be.', simpleResolvers: true })
export class TenantDeletion {
  @Field(() => ID, { description: 'The tenant.' })
  id: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'When everything it has is removed for good; null when it is kept.',
  })
  deletesAt: Date | null
}
