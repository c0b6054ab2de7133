import { Arg, Ctx, Query, Resolver, registerEnumType } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import type { MailKinds } from './kinds.js'
import { TriedBrandingInput } from './mail.inputs.js'
import { mailPreview } from './mail.service.js'
import { MailPreview } from './mail.types.js'

/** The rooms' letters are named in one place above them all, and so is the enum of their kinds. */
export function mailResolver(letters: MailKinds): new () => object {
  const names = Object.keys(letters).map((kind) => [kind.toUpperCase(), kind] as const)
  const kinds = Object.fromEntries(names)
  registerEnumType(kinds, {
    name: 'MailKind',
    description: 'The mails that are sent in a tenant’s name.',
    valuesConfig: Object.fromEntries(names.map(([name, kind]) => [name, { description: letters[kind]?.about ?? '' }])),
  })

  @Resolver()
  class MailResolver {
    @Query(() => MailPreview, {
      description: 'A mail in the tenant’s brand and language, for the brand page. Permission `tenant.read`.',
    })
    mailPreview(
      @Ctx() { scope }: Context,
      @Arg('kind', () => kinds, { description: 'Which mail.' }) kind: string,
      @Arg('branding', () => TriedBrandingInput, { nullable: true, description: 'Branding that is not saved yet.' })
      branding: TriedBrandingInput | null,
    ): Promise<MailPreview> {
      const letter = letters[kind]
      if (!letter) throw new Error(`No room writes mails of the kind ${kind}.`)
      return mailPreview(scope, letter, branding)
    }
  }
  return MailResolver
}
