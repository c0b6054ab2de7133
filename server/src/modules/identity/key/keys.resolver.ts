import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ListSize } from '../../../kernel/list-size.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Tenant } from '../../tenancy/tenant.entity.js'
import { User } from '../user.entity.js'
import { ApiKey, ApiKeyStatus, IssuedApiKey, statusOf, VerifiedApiKey } from './api-key.entity.js'
import { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from './keys.inputs.js'
import { mayChangeKey, mayRotateKey, scopesToGive } from './keys.rules.js'
import * as verbs from './keys.service.js'

const idOption = { description: 'The key.' }

@Resolver(() => ApiKey)
export class KeysResolver {
  @Query(() => [ApiKey], {
    description: "The tenant's keys, newest first; ended ones for 90 days. Permission `key.read`.",
  })
  apiKeys(@Ctx() { scope }: Context): Promise<ApiKey[]> {
    return verbs.apiKeys(scope)
  }

  @Query(() => VerifiedApiKey, {
    description:
      'What the key of this request is good for. UNAUTHENTICATED without a key or with one that is not good.',
  })
  verifyApiKey(@Ctx() { scope }: Context): VerifiedApiKey {
    return verbs.verifyApiKey(scope)
  }

  @Mutation(() => IssuedApiKey, {
    description:
      'Makes a key and shows its secret once. Permission `key.write`. FORBIDDEN for a scope you do not hold, CONFLICT at 100 good keys.',
  })
  createApiKey(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
  ): Promise<IssuedApiKey> {
    return verbs.createApiKey(scope, input)
  }

  @Mutation(() => ApiKey, {
    description:
      'Renames a key or binds it to addresses. Permission `key.write`. NOT_FOUND, CONFLICT when it has ended.',
  })
  updateApiKey(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, idOption) id: string,
    @Arg('input', () => UpdateApiKeyInput, { description: 'What changes.' }) input: UpdateApiKeyInput,
  ): Promise<ApiKey> {
    return verbs.updateApiKey(scope, id, input)
  }

  @Mutation(() => IssuedApiKey, {
    description:
      'Replaces a key by a new one of the same kind, scopes and addresses. Permission `key.rotate` (owners), and the present password. BAD_USER_INPUT when the proof is wrong, NOT_FOUND, CONFLICT when it has ended or was replaced.',
  })
  rotateApiKey(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, idOption) id: string,
    @Arg('input', () => RotateApiKeyInput, { nullable: true, description: 'How, and the proof of who asks.' })
    input?: RotateApiKeyInput,
  ): Promise<IssuedApiKey> {
    return verbs.rotateApiKey(scope, id, input?.overlapMinutes ?? 0)
  }

  @Mutation(() => ApiKey, {
    description:
      'Ends a key at once, on every server. Permission `key.write`. NOT_FOUND; one that has ended stays ended.',
  })
  revokeApiKey(@Ctx() { scope }: Context, @Arg('id', () => ID, idOption) id: string): Promise<ApiKey> {
    return verbs.revokeApiKey(scope, id)
  }

  @SeenBy('key.read')
  @FieldResolver(() => ApiKeyStatus, { description: 'Whether it is good at this moment.' })
  status(@Ctx() { scope }: Context, @Root() key: ApiKey): ApiKeyStatus {
    return statusOf(key, scope.now())
  }

  @SeenBy('key.read')
  @FieldResolver(() => User, { nullable: true, description: 'Who made it; null once they have left.' })
  createdBy(@Ctx() { scope }: Context, @Root() key: ApiKey): Promise<User | null> {
    return verbs.makerOf(scope, key)
  }

  @SeenBy('key.read')
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may rename it, bind it to addresses, and revoke it.',
  })
  viewerCanChange(@Ctx() { scope }: Context, @Root() key: ApiKey): boolean {
    return mayChangeKey(scope, key)
  }

  @SeenBy('key.read')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put a new key in its place.' })
  viewerCanRotate(@Ctx() { scope }: Context, @Root() key: ApiKey): boolean {
    return mayRotateKey(scope, key)
  }
}

/** What this room adds to a tenant. */
@Resolver(() => Tenant)
export class TenantKeys {
  @SeenBy('public')
  @ListSize(10)
  @FieldResolver(() => [String], {
    description: 'Scopes the viewer may give a key here, such as `listing.read`; empty for most.',
  })
  viewerCanGiveKeys(@Ctx() { scope }: Context): string[] {
    return scopesToGive(scope)
  }
}
