import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DeletableEntity } from '../../../db/base.entity.js'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'

export enum FieldType {
  TEXT = 'TEXT',
  NUMBER = 'NUMBER',
  CHOICE = 'CHOICE',
  MULTI_CHOICE = 'MULTI_CHOICE',
  YES_NO = 'YES_NO',
  DATE = 'DATE',
  URL = 'URL',
}
registerEnumType(FieldType, {
  name: 'FieldType',
  description: 'What kind of value a field takes, and how it is written.',
  valuesConfig: {
    TEXT: { description: 'Plain text, at most 500 characters.' },
    NUMBER: { description: 'A decimal number, such as `4` or `-2.5`.' },
    CHOICE: { description: 'The value of one option.' },
    MULTI_CHOICE: { description: 'The values of one option or more.' },
    YES_NO: { description: '`true` or `false`.' },
    DATE: { description: 'A date, `YYYY-MM-DD`.' },
    URL: { description: 'A web address; `https://` is added where it is left out.' },
  },
})

@SeenBy('public')
@ObjectType({ description: 'What something is called in one language.', simpleResolvers: true })
export class LocalizedLabel {
  @Field(() => String, { description: 'BCP 47 tag, such as `de`.' })
  locale: string

  @Field(() => String, { description: 'Its label there.' })
  label: string
}

@SeenBy('public')
@ObjectType({ description: 'One thing that can be chosen.', simpleResolvers: true })
export class FieldOption {
  @Field(() => String, { description: 'What is stored and sent; never changes.' })
  value: string

  @Field(() => String, { description: 'What people read.' })
  label: string

  @ListSize(1)
  @Field(() => [LocalizedLabel], { description: 'The same in further languages.' })
  labels: LocalizedLabel[]
}

@SeenBy('public')
@ObjectType({
  description: 'What a tenant wants to know of the listings of a category and of those below it.',
  simpleResolvers: true,
})
@Entity({ tableName: 'category_field' })
export class CategoryField extends DeletableEntity {
  @Property({ type: 'uuid' })
  categoryId: string

  @Field(() => String, { description: 'Names it in inputs and filters; unique in the tenant; never changes.' })
  @Property({ type: 'text' })
  key: string

  @Field(() => String, { description: 'What people read.' })
  @Property({ type: 'text' })
  label: string

  @ListSize(1)
  @Field(() => [LocalizedLabel], { description: 'The same in further languages.' })
  @Property({ type: 'json' })
  labels: LocalizedLabel[] = []

  @Field(() => FieldType, { description: 'What kind of value it takes; never changes.' })
  @Property({ type: 'text' })
  type: FieldType

  @Field(() => String, { nullable: true, description: 'What a NUMBER counts, such as `m²`; null: nothing to say.' })
  @Property({ type: 'text', nullable: true })
  unit: string | null = null

  @ListSize(4)
  @Field(() => [FieldOption], { description: 'What can be chosen, in order; none but for CHOICE and MULTI_CHOICE.' })
  @Property({ type: 'json' })
  options: FieldOption[] = []

  @Field(() => Boolean, { description: 'A listing needs it to be handed in or published.' })
  @Property({ type: 'boolean' })
  isRequired = false

  @Field(() => Boolean, { description: 'Its words find the listing.' })
  @Property({ type: 'boolean' })
  isSearchable = false

  @Field(() => Boolean, { description: 'Front ends may offer it as a filter.' })
  @Property({ type: 'boolean' })
  isFilterable = false

  @Field(() => Int, { description: 'Place among the fields of its category, lowest first.' })
  @Property({ type: 'int' })
  sortOrder = 0
}
