import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { visitorForm } from './visitor-form.service.js'
import { VisitorForm } from './visitor-form.types.js'

@Resolver()
export class VisitorFormResolver {
  @Query(() => VisitorForm, {
    description: 'Asked for when a form for visitors is shown (endorse, report …); its token goes back with the form.',
  })
  visitorForm(@Ctx() { scope }: Context): VisitorForm {
    return visitorForm(scope)
  }
}
