import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { useFormat } from '../../../lib/format'
import classes from './HolidaysField.module.css'
import { useListingFormContext } from './listingForm'

const ListingHolidayFields = graphql(`
  fragment ListingHolidays on Listing {
    observesHolidays
    holidays {
      date
      name
    }
  }
`)

export type ListingHolidays = FragmentType<typeof ListingHolidayFields>

/** How many of a year's are shown; all of them count. */
const SHOWN = 6

/** Closed on public holidays, and which come next once that is saved. */
export function HolidaysField({ listing, disabled }: { listing: ListingHolidays | undefined; disabled: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useListingFormContext()
  const { observesHolidays, address } = form.getValues()
  const saved = readFragment(ListingHolidayFields, listing)
  const holidays = observesHolidays && saved?.observesHolidays ? saved.holidays.slice(0, SHOWN) : []
  return (
    <div className={classes.field}>
      <Switch
        label={t('listing.holidays.label')}
        description={t(address.country ? 'listing.holidays.text' : 'listing.holidays.noCountry')}
        checked={observesHolidays}
        disabled={disabled}
        onChange={(event) => form.setFieldValue('observesHolidays', event.currentTarget.checked)}
      />
      {holidays.length > 0 && (
        <dl className={classes.next} aria-label={t('listing.holidays.next')}>
          {holidays.map(({ date, name }) => (
            <div key={date}>
              <dt>{format.day(date)}</dt>
              <dd dir="auto">{name}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
