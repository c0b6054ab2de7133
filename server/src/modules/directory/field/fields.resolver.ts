import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Category } from '../category/category.entity.js'
import { categoryById } from '../category/tree.reads.js'
import { CategoryField } from './category-field.entity.js'
import { CreateCategoryFieldInput, UpdateCategoryFieldInput } from './fields.inputs.js'
import { fieldsOf } from './fields.reads.js'
import * as verbs from './fields.service.js'

const id = { description: 'Id of the field.' }

@Resolver(() => CategoryField)
export class FieldsResolver {
  @Mutation(() => CategoryField, {
    description:
      'Adds a field to a category and to those below it. Permission `category.write`. NOT_FOUND for the category, CONFLICT when the key is taken.',
  })
  createCategoryField(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateCategoryFieldInput, { description: 'The field.' }) input: CreateCategoryFieldInput,
  ): Promise<CategoryField> {
    return verbs.createCategoryField(scope, input)
  }

  @Mutation(() => CategoryField, { description: 'Changes a field. Permission `category.write`. NOT_FOUND.' })
  updateCategoryField(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) fieldId: string,
    @Arg('input', () => UpdateCategoryFieldInput, { description: 'What changes.' }) input: UpdateCategoryFieldInput,
  ): Promise<CategoryField> {
    return verbs.updateCategoryField(scope, fieldId, input)
  }

  @Mutation(() => CategoryField, {
    description:
      'Takes a field away; listings keep its values, unseen, until it is restored. Permission `category.write`.',
  })
  deleteCategoryField(@Ctx() { scope }: Context, @Arg('id', () => ID, id) fieldId: string): Promise<CategoryField> {
    return verbs.deleteCategoryField(scope, fieldId)
  }

  @Mutation(() => CategoryField, {
    description: 'Brings a field back. Permission `category.write`. CONFLICT when its key was taken meanwhile.',
  })
  restoreCategoryField(@Ctx() { scope }: Context, @Arg('id', () => ID, id) fieldId: string): Promise<CategoryField> {
    return verbs.restoreCategoryField(scope, fieldId)
  }

  @SeenBy('public')
  @FieldResolver(() => Category, { nullable: true, description: 'Whose listings it is about; null: that is deleted.' })
  category(@Ctx() { scope }: Context, @Root() field: CategoryField): Promise<Category | null> {
    return categoryById(scope, field.categoryId)
  }
}

@Resolver(() => Category)
export class CategoryFields {
  @SeenBy('public')
  @ListSize(3)
  @FieldResolver(() => [CategoryField], {
    description: 'What is asked of its listings: the fields of the categories above it first, then its own, in order.',
  })
  fields(@Ctx() { scope }: Context, @Root() category: Category): Promise<CategoryField[]> {
    return fieldsOf(scope, [category.id])
  }
}
