import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { graphql } from '../../../gql'
import type { AddressInput, GeocodeAddressMutation } from '../../../gql/graphql'
import { type Problem, readProblem } from '../../../lib/problem'
import { locationOf } from './listingDraft'
import { useListingFormContext } from './listingForm'

const GeocodeAddress = graphql(`
  mutation GeocodeAddress($input: AddressInput!) {
    geocodeAddress(input: $input) {
      location {
        lat
        lng
      }
      precision
      source
      label
      attribution
    }
  }
`)

export type FoundAddress = NonNullable<GeocodeAddressMutation['geocodeAddress']>
type Outcome = { found: FoundAddress; moved: boolean } | { found: null; problem: Problem | null }

/** Looks the form's address up. A pin that somebody set is moved when they say so, one that was found before at once. */
export function useFindAddress(pin: (point: FoundAddress['location']) => void) {
  const form = useListingFormContext()
  const [ask, { loading }] = useMutation(GeocodeAddress)
  const [outcome, setOutcome] = useState<Outcome>()
  const [placed, setPlaced] = useState('')

  const take = (found: FoundAddress) => {
    pin(found.location)
    setPlaced(keyOf(rounded(found.location)))
    setOutcome({ found, moved: true })
  }
  const find = async () => {
    try {
      const { data } = await ask({ variables: { input: addressOf(form.getValues().address) } })
      const found = data?.geocodeAddress
      if (!found) return setOutcome({ found: null, problem: null })
      // As it is by now: somebody may have set the pin while the answer was on its way.
      const present = locationOf(form.getValues())
      const own = present && keyOf(present) !== placed && keyOf(present) !== keyOf(rounded(found.location))
      if (own) setOutcome({ found, moved: false })
      else take(found)
    } catch (error) {
      const problem = readProblem(error)
      for (const { path, message } of problem.fields) form.setFieldError(`address.${path}`, message)
      setOutcome({ found: null, problem })
    }
  }
  const { city, postal } = form.getValues().address
  const canFind = city.trim() !== '' || postal.trim() !== ''
  return { find, take, forget: () => setOutcome(undefined), outcome, loading, canFind }
}

const keyOf = ({ lat, lng }: { lat: number; lng: number }) => `${lat},${lng}`
const rounded = ({ lat, lng }: { lat: number; lng: number }) => ({
  lat: Number(lat.toFixed(6)),
  lng: Number(lng.toFixed(6)),
})

function addressOf({ line1, city, region, postal, country }: Record<string, string>): AddressInput {
  const part = (text = '') => text.trim() || null
  return { line1: part(line1), city: part(city), region: part(region), postal: part(postal), country: part(country) }
}
