import { useMutation } from '@apollo/client/react'
import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import { Locked } from '../../usage/Locked'
import classes from './ListingFeature.module.css'

const ListingBookingFields = graphql(`
  fragment ListingBooking on Listing {
    id
    takesBookings
  }
`)

const TakeBookings = graphql(`
  mutation TakeBookings($id: ID!, $input: UpdateListingInput!) {
    updateListing(id: $id, input: $input) {
      id
      ...ListingBooking
    }
  }
`)

/** Whether the listing is a location with booking. What is paid for hangs on it: it is no part of the form, and says so. */
export function ListingBooking({ listing }: { listing: FragmentType<typeof ListingBookingFields> }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { id, takesBookings } = readFragment(ListingBookingFields, listing)
  const [take, { loading }] = useMutation(TakeBookings, {
    onCompleted: () => say(t('common.saved')),
    onError: (error: Error) => complain(text(readProblem(error))),
  })
  return (
    <Section title={t('takesBookings.title')} lead={t('takesBookings.text')}>
      <div className={classes.fields}>
        {!takesBookings && <Locked opens="UpdateListingInput.takesBookings" />}
        <Switch
          label={t('takesBookings.on')}
          checked={takesBookings}
          disabled={loading}
          onChange={(event) => void take({ variables: { id, input: { takesBookings: event.currentTarget.checked } } })}
        />
      </div>
    </Section>
  )
}
