import { IsUUID } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime } from '../../../kernel/scalars.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import { ClaimMethod } from './claim-proof.entity.js'

export enum ClaimProblem {
  WRONG_CODE = 'WRONG_CODE',
  NO_RECORD = 'NO_RECORD',
  NO_FILE = 'NO_FILE',
  NO_ANSWER = 'NO_ANSWER',
}
registerEnumType(ClaimProblem, {
  name: 'ClaimProblem',
  description: 'Why a claim is not proven yet.',
  valuesConfig: {
    WRONG_CODE: { description: 'That was another code; `triesLeft` says how often one may try still.' },
    NO_RECORD: { description: 'There is no TXT record of that name and value, or name servers do not know of it yet.' },
    NO_FILE: { description: 'There is no such file, or it holds something else.' },
    NO_ANSWER: { description: 'Nobody answered. Try again later.' },
  },
})

@SeenBy('public')
@ObjectType({ description: 'A way in which a listing can be claimed at once.', simpleResolvers: true })
export class ClaimOption {
  @Field(() => ClaimMethod, { description: 'How.' })
  method: ClaimMethod

  @Field(() => String, { description: 'Where, masked: `k…@example.org`, `+49 ••• 12`, or a host.' })
  hint: string
}

@SeenBy('public')
@ObjectType({ description: 'A name and what is to stand there.', simpleResolvers: true })
export class ClaimToken {
  @Field(() => String, { description: 'Name of the TXT record, or address of the file.' })
  place: string

  @Field(() => String, { description: 'Its value, or what the file holds, letter by letter.' })
  value: string
}

@SeenBy('public')
@ObjectType({ description: 'A proof that somebody has begun; seen by them alone.', simpleResolvers: true })
export class ClaimProof {
  @Field(() => ID, { description: 'What `proveClaim` is asked with.' })
  id: string

  @Field(() => ID, { description: 'Id of the listing.' })
  listingId: string

  @Field(() => ClaimMethod, { description: 'How.' })
  method: ClaimMethod

  @Field(() => String, { description: 'Where the code went or the token is looked for, masked.' })
  hint: string

  @Field(() => ClaimToken, { nullable: true, description: 'What to publish; null where a code was sent.' })
  token: ClaimToken | null

  @Field(() => DateTime, { description: 'Until when it can be proven (UTC).' })
  expiresAt: Date

  @Field(() => Int, { nullable: true, description: 'How many codes may be tried still; null where none was sent.' })
  triesLeft: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it was proven (UTC): the listing is theirs.' })
  provenAt: Date | null

  @Field(() => ClaimProblem, { nullable: true, description: 'Why it is not proven yet, as of this answer.' })
  problem: ClaimProblem | null
}

@InputType({ description: 'How somebody will prove that a listing is theirs.' })
export class StartClaimProofInput {
  @Field(() => ID, { description: 'Id of a published listing.' })
  @IsUUID()
  listingId: string

  @Field(() => ClaimMethod, { description: 'One of `claimOptions`.' })
  method: ClaimMethod
}
