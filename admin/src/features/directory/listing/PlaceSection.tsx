import { Button, TextInput, Tooltip } from '@mantine/core'
import { IconCurrentLocation, IconMapPinOff, IconMapSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CountrySelect } from '../../../ui/CountrySelect'
import { Fields, FoldingSection, Wide } from '../../../ui/Section'
import { TimezoneSelect } from '../../../ui/TimezoneSelect'
import { complain } from '../../../ui/toast'
import { FoundPlace } from './FoundPlace'
import { ListingMap } from './ListingMap'
import { locationOf } from './listingDraft'
import { useListingFormContext } from './listingForm'
import classes from './PlaceSection.module.css'
import { useFindAddress } from './useFindAddress'

export function PlaceSection({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation()
  const form = useListingFormContext()
  const point = locationOf(form.getValues())
  const pin = (next: { lat: number; lng: number } | null) => {
    form.setFieldValue('location', next ? { lat: next.lat.toFixed(6), lng: next.lng.toFixed(6) } : { lat: '', lng: '' })
    form.clearFieldError('location.lat')
    form.clearFieldError('location.lng')
  }
  const search = useFindAddress(pin)
  const here = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => pin({ lat: coords.latitude, lng: coords.longitude }),
      () => complain(t('place.noPosition')),
    )
  return (
    <FoldingSection title={t('place.title')} lead={t('place.text')}>
      <Fields>
        <Wide>
          <TextInput label={t('place.line1')} dir="auto" autoComplete="off" {...form.getInputProps('address.line1')} />
        </Wide>
        <Wide>
          <TextInput label={t('place.line2')} dir="auto" autoComplete="off" {...form.getInputProps('address.line2')} />
        </Wide>
        <TextInput label={t('place.postal')} dir="auto" autoComplete="off" {...form.getInputProps('address.postal')} />
        <TextInput label={t('place.city')} dir="auto" autoComplete="off" {...form.getInputProps('address.city')} />
        <TextInput label={t('place.region')} dir="auto" autoComplete="off" {...form.getInputProps('address.region')} />
        <CountrySelect label={t('place.country')} {...form.getInputProps('address.country')} />
        <TimezoneSelect label={t('place.timezone')} {...form.getInputProps('timezone')} />
        {!disabled && (
          <Wide>
            <Tooltip label={t('place.findFirst')} disabled={search.canFind}>
              <Button
                size="xs"
                variant="default"
                data-disabled={!search.canFind || undefined}
                aria-disabled={!search.canFind}
                loading={search.loading}
                leftSection={<IconMapSearch size={15} />}
                onClick={() => search.canFind && void search.find()}
              >
                {t('place.find')}
              </Button>
            </Tooltip>
            <div className={classes.found}>
              <FoundPlace {...search} />
            </div>
          </Wide>
        )}
        <Wide>
          <ListingMap point={point} onMove={pin} disabled={disabled} />
        </Wide>
        <TextInput label={t('place.lat')} inputMode="decimal" dir="ltr" {...form.getInputProps('location.lat')} />
        <TextInput label={t('place.lng')} inputMode="decimal" dir="ltr" {...form.getInputProps('location.lng')} />
      </Fields>
      <div className={classes.actions}>
        <Button size="xs" variant="default" leftSection={<IconCurrentLocation size={15} />} onClick={here}>
          {t('place.here')}
        </Button>
        {point && (
          <Button size="xs" variant="subtle" leftSection={<IconMapPinOff size={15} />} onClick={() => pin(null)}>
            {t('place.unpin')}
          </Button>
        )}
      </div>
    </FoldingSection>
  )
}
