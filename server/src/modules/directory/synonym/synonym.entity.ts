import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { TenantEntity } from '../../../db/base.entity.js'
import { ListSize } from '../../../kernel/list-size.js'

@ObjectType({
  description: 'Words for the same thing: who searches for one of them finds the others as well.',
  simpleResolvers: true,
})
@Entity({ tableName: 'synonym' })
export class Synonym extends TenantEntity {
  @ListSize(4)
  @Field(() => [String], {
    description: 'One to four words each, such as `hairdresser`, `hair salon`; case and accents do not matter.',
  })
  @Property({ type: 'array' })
  terms: string[]

  @Field(() => String, {
    nullable: true,
    description:
      'One way: who searches for this finds the terms, and nobody who searches for a term finds this. Null: each finds each.',
  })
  @Property({ type: 'text', nullable: true })
  onlyFrom: string | null = null
}
