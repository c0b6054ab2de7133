import { Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import { SeenBy } from '../../kernel/seen-by.js'
import type { Context } from '../../scope/scope.js'
import { Tenant } from '../tenancy/tenant.entity.js'
import { TestDataReset } from './test-data-reset.entity.js'
import { mayResetTestData } from './testdata.rules.js'
import { resetTestData, testDataReset } from './testdata.service.js'

/** What this room adds to a tenant. */
@Resolver(() => Tenant)
export class TestDataResolver {
  @Query(() => TestDataReset, {
    nullable: true,
    description:
      'The last reset of this test mode’s data, to see how far it is; null before the first, and in live mode. Permission `tenant.read`.',
  })
  testDataReset(@Ctx() { scope }: Context): Promise<TestDataReset | null> {
    return testDataReset(scope)
  }

  @Mutation(() => TestDataReset, {
    description:
      'Empties test mode and fills it with a small town of sample data, by a job; `testDataReset` tells how far it is. Keys, the trail and what both modes share stay. Permission `key.write`. CONFLICT in live mode, of which nothing is ever touched, and while one is under way.',
  })
  resetTestData(@Ctx() { scope }: Context): Promise<TestDataReset> {
    return resetTestData(scope)
  }

  @SeenBy('public')
  @FieldResolver(() => Boolean, {
    description: 'Whether this is test mode and the viewer may have its data made anew.',
  })
  viewerCanResetTestData(@Ctx() { scope }: Context): boolean {
    return mayResetTestData(scope)
  }
}
