import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { registerEnumType } from 'type-graphql'
import { TenantEntity } from '../../../db/base.entity.js'

export enum ClaimMethod {
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  DNS = 'DNS',
  WEBSITE = 'WEBSITE',
}
registerEnumType(ClaimMethod, {
  name: 'ClaimMethod',
  description: 'How a business proves that a listing is its own.',
  valuesConfig: {
    EMAIL: {
      description: 'By a code of six digits, mailed to the e-mail address that the listing shows. Good for 15 minutes.',
    },
    PHONE: {
      description:
        'By a code of six digits, sent as a text message to the first mobile phone that the listing shows. Good for 15 minutes. A landline is never sent one.',
    },
    DNS: { description: 'By a TXT record of the domain of the website that the listing shows. Good for 7 days.' },
    WEBSITE: { description: 'By a file on the website that the listing shows. Good for 7 days.' },
  },
})

/** What the contract shows of it is `ClaimProof` (claim.types.ts). */
@Entity({ tableName: 'claim_proof' })
export class StoredClaimProof extends TenantEntity {
  @Property({ type: 'uuid' })
  listingId: string

  @Property({ type: 'uuid' })
  userId: string

  @Property({ type: 'text' })
  method: ClaimMethod

  @Property({ type: 'text' })
  contactKey: string

  @Property({ type: 'int' })
  tries = 0

  @Property({ type: 'datetime' })
  expiresAt: Date

  @Property({ type: 'datetime', nullable: true })
  provenAt: Date | null = null
}
