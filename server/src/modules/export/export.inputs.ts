import { InputType } from 'type-graphql'
import { ProveSelfInput } from '../identity/factor/factor.types.js'

@InputType({ description: 'Who asks proves it once more.' })
export class RequestTenantExportInput extends ProveSelfInput {}
