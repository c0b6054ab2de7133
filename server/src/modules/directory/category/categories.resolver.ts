import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import { holds } from '../../../scope/doors.js'
import type { Context } from '../../../scope/scope.js'
import { CreateCategoryInput, ReorderCategoriesInput, UpdateCategoryInput } from './categories.inputs.js'
import * as verbs from './categories.service.js'
import { Category } from './category.entity.js'
import { childrenOf, listingCount, parentOf, wholeTree } from './tree.reads.js'

const id = { description: 'Id of the category.' }

@Resolver(() => Category)
export class CategoriesResolver {
  @Query(() => [Category], {
    description: 'Every category of the tenant, in order; build the tree from `parent` or `children`. Anyone.',
  })
  categories(@Ctx() { scope }: Context): Promise<Category[]> {
    return wholeTree(scope)
  }

  @Mutation(() => Category, {
    description: 'Adds a category. Permission `category.write`. CONFLICT when the slug is taken.',
  })
  createCategory(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateCategoryInput, { description: 'The category.' }) input: CreateCategoryInput,
  ): Promise<Category> {
    return verbs.createCategory(scope, input)
  }

  @Mutation(() => Category, {
    description: 'Renames or moves a category. Permission `category.write`. CONFLICT for a move below itself.',
  })
  updateCategory(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) categoryId: string,
    @Arg('input', () => UpdateCategoryInput, { description: 'What changes.' }) input: UpdateCategoryInput,
  ): Promise<Category> {
    return verbs.updateCategory(scope, categoryId, input)
  }

  @Mutation(() => Category, {
    description: 'Deletes a category without children; its listings stay, without it. Permission `category.write`.',
  })
  deleteCategory(@Ctx() { scope }: Context, @Arg('id', () => ID, id) categoryId: string): Promise<Category> {
    return verbs.deleteCategory(scope, categoryId)
  }

  @Mutation(() => Category, {
    description:
      'Brings a deleted category back. Permission `category.write`. CONFLICT when its slug was taken meanwhile.',
  })
  restoreCategory(@Ctx() { scope }: Context, @Arg('id', () => ID, id) categoryId: string): Promise<Category> {
    return verbs.restoreCategory(scope, categoryId)
  }

  @Mutation(() => [Category], {
    description:
      'Puts the children of one category in order. Permission `category.write`. CONFLICT when the list is not exactly theirs.',
  })
  reorderCategories(
    @Ctx() { scope }: Context,
    @Arg('input', () => ReorderCategoriesInput, { description: 'The order.' }) input: ReorderCategoriesInput,
  ): Promise<Category[]> {
    return verbs.reorderCategories(scope, input)
  }

  @SeenBy('public')
  @FieldResolver(() => Category, { nullable: true, description: 'The category above it; null at the top.' })
  parent(@Ctx() { scope }: Context, @Root() category: Category): Category | null | Promise<Category | null> {
    return parentOf(scope, category)
  }

  @SeenBy('public')
  @FieldResolver(() => [Category], { description: 'The categories directly below it, in order.' })
  children(@Ctx() { scope }: Context, @Root() category: Category): Promise<Category[]> {
    return childrenOf(scope, category.id)
  }

  @SeenBy('public')
  @FieldResolver(() => Int, { description: 'Listings in it and below it that the viewer can see, each once.' })
  listingCount(@Ctx() { scope }: Context, @Root() category: Category): Promise<number> {
    return listingCount(scope, category.id)
  }

  @SeenBy('public')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change categories.' })
  viewerCanEdit(@Ctx() { scope }: Context): boolean {
    return holds(scope.viewer, 'category.write')
  }
}
