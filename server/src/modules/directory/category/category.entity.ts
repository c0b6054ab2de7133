import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType } from 'type-graphql'
import { DeletableEntity } from '../../../db/base.entity.js'
import { SeenBy } from '../../../kernel/seen-by.js'

@SeenBy('public')
@ObjectType({ description: "A node of the tenant's tree of listing kinds.", simpleResolvers: true })
@Entity({ tableName: 'category' })
export class Category extends DeletableEntity {
  @Field(() => String, { description: 'Name shown to visitors.' })
  @Property({ type: 'text' })
  name: string

  @Field(() => String, { description: 'Part of an address; unique in the tenant.' })
  @Property({ type: 'text' })
  slug: string

  @Field(() => Int, { description: 'Place among its siblings, lowest first.' })
  @Property({ type: 'int' })
  sortOrder = 0

  @Property({ type: 'uuid', nullable: true })
  parentId: string | null = null
}
