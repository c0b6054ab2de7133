import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A mail as its readers would see it, with invented facts. Nothing is sent.' })
export class MailPreview {
  @Field(() => String, { description: 'Its subject.' })
  subject: string

  @Field(() => String, {
    description: 'The whole page as mail programs draw it. Show it in a sandboxed frame: it runs no scripts.',
  })
  html: string

  @Field(() => String, { description: 'The same as plain text.' })
  text: string
}
