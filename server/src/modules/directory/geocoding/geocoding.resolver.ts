import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { AddressInput } from '../../../kernel/postal.js'
import type { Context } from '../../../scope/scope.js'
import { geocodeAddress } from './geocoding.service.js'
import { GeocodedAddress } from './geocoding.types.js'

@Resolver()
export class GeocodingResolver {
  @Mutation(() => GeocodedAddress, {
    nullable: true,
    description:
      'Finds the point of an address and changes no listing: `updateListing(location)` does. Null: nothing as exact as a town was found. Asks the map service of the installation, else the tenant’s own published listings. Permission `listing.write`, or `listing.own`. BAD_USER_INPUT without town and postal code, RATE_LIMITED, PROVIDER_DOWN.',
  })
  geocodeAddress(
    @Ctx() { scope }: Context,
    @Arg('input', () => AddressInput, { description: 'The address; a town or a postal code at least.' })
    input: AddressInput,
  ): Promise<GeocodedAddress | null> {
    return geocodeAddress(scope, input)
  }
}
