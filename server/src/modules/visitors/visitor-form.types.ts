import { IsOptional, MaxLength } from 'class-validator'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../../kernel/scalars.js'
import { SeenBy } from '../../kernel/seen-by.js'

@SeenBy('public')
@ObjectType({ description: 'What a form for visitors needs: asked for when it is shown.', simpleResolvers: true })
export class VisitorForm {
  @Field(() => String, { description: 'Goes back with what the visitor wrote.' })
  formToken: string

  @Field(() => String, {
    description:
      'Which browser it is. Keep it there if it keeps none yet, and send it with every form: it lets the visitor withdraw what they wrote. Good for 400 days.',
  })
  visitorToken: string

  @Field(() => Int, { description: 'Seconds that pass before the form may come back; nobody writes faster.' })
  waitSeconds: number

  @Field(() => DateTime, { description: 'Until when the form may come back, twelve hours from now.' })
  expiresAt: Date
}

/** What every form of a visitor carries beside what they wrote. */
@InputType({ description: 'What every form of a visitor carries.' })
export abstract class VisitorFormInput {
  @Field(() => String, { description: '`visitorForm.formToken`, asked for when the form was shown.' })
  @MaxLength(1_000)
  formToken: string

  @Field(() => String, {
    nullable: true,
    description: '`visitorForm.visitorToken` that the browser keeps; absent: the one that came with `formToken`.',
  })
  @IsOptional()
  @MaxLength(1_000)
  visitorToken?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A field that people do not see. Programs fill it in, and are refused.',
  })
  @IsOptional()
  @MaxLength(1_000)
  honeypot?: string | null
}
