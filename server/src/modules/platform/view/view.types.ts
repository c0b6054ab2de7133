import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'

/** The roles that hold something tenant-wide; a merchant sees what they themselves were granted. */
export enum ViewedRole {
  OWNER = 'OWNER',
  ADMIN = 'ADMIN',
  EDITOR = 'EDITOR',
  STAFF = 'STAFF',
  VIEWER = 'VIEWER',
  DEVELOPER = 'DEVELOPER',
}
registerEnumType(ViewedRole, {
  name: 'ViewedRole',
  description: 'A role of a tenant that an operator can look as.',
  valuesConfig: {
    OWNER: { description: 'As its owner sees it.' },
    ADMIN: { description: 'As an admin sees it.' },
    EDITOR: { description: 'As an editor sees it.' },
    STAFF: { description: 'As staff sees it.' },
    VIEWER: { description: 'As a reader sees it.' },
    DEVELOPER: { description: 'As a developer sees it.' },
  },
})

@SeenBy('platform')
@ObjectType({
  description:
    'Leave to look at a tenant as one of its roles, for half an hour. It changes nothing and cannot be prolonged.',
})
export class ViewAsPayload {
  /** Of the leave; what the trail names. */
  id: string

  @Field(() => String, { description: 'Bearer token for reading, 30 minutes. Keep it in memory only.' })
  accessToken: string

  @Field(() => DateTime, { description: 'When it ends.' })
  expiresAt: Date

  @Field(() => String, { description: 'Address of the admin to look at it in: the operator’s own.' })
  adminUrl: string
}
