import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.layer.css'
import { useTranslation } from 'react-i18next'
import type { ServiceAreaKind, SocialNetwork } from '../../../gql/graphql'
import { FoldingSection } from '../../../ui/Section'
import { NETWORKS } from '../../tenancy/brand/networks'
import type { ListingDraft } from './listingDraft'
import { useListingFormContext } from './listingForm'
import classes from './ReachSection.module.css'
import { RowsField } from './RowsField'

const KINDS: ServiceAreaKind[] = ['RADIUS', 'PLACE', 'POSTAL_CODE']

/** Where else the business is to be found, and where it comes to. */
export function ReachSection({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation()
  const form = useListingFormContext()
  const { socialLinks, serviceAreas } = form.getValues()
  const clear = (list: string) => {
    for (const path of Object.keys(form.errors)) if (path.startsWith(list)) form.clearFieldError(path)
  }
  return (
    <FoldingSection title={t('listing.reach.title')} lead={t('listing.reach.text')}>
      <div className={classes.lists}>
        <RowsField
          label={t('listing.social.label')}
          rows={socialLinks}
          most={20}
          fresh={() => ({ network: 'INSTAGRAM' as SocialNetwork, url: '' })}
          add={t('brand.addLink')}
          remove={(at) => t('brand.removeLink', { at: at + 1 })}
          disabled={disabled}
          onChange={(rows) => {
            form.setFieldValue('socialLinks', rows)
            clear('socialLinks')
          }}
        >
          {({ network, url }, at, set) => (
            <>
              <NativeSelect
                aria-label={t('brand.network', { at: at + 1 })}
                value={network}
                onChange={(event) => set({ network: event.currentTarget.value as SocialNetwork })}
                data={Object.entries(NETWORKS).map(([value, name]) => ({
                  value,
                  label: name ?? t('brand.otherNetwork'),
                }))}
              />
              <TextInput
                aria-label={t('brand.linkAddress', { at: at + 1 })}
                placeholder="https://"
                dir="ltr"
                inputMode="url"
                autoComplete="off"
                value={url}
                error={form.errors[`socialLinks.${at}.url`]}
                onChange={(event) => set({ url: event.currentTarget.value })}
              />
            </>
          )}
        </RowsField>
        <RowsField
          label={t('listing.areas.label')}
          text={t('listing.areas.text')}
          rows={serviceAreas}
          most={50}
          fresh={() => freshArea(serviceAreas.length === 0 ? 'RADIUS' : 'PLACE')}
          add={t('listing.areas.add')}
          remove={(at) => t('listing.areas.remove', { at: at + 1 })}
          disabled={disabled}
          onChange={(rows) => {
            form.setFieldValue('serviceAreas', rows)
            clear('serviceAreas')
          }}
        >
          {({ kind, name, radiusKm }, at, set) => (
            <>
              <NativeSelect
                aria-label={t('listing.areas.kind', { at: at + 1 })}
                value={kind}
                onChange={(event) => set({ kind: event.currentTarget.value as ServiceAreaKind })}
                data={KINDS.map((value) => ({ value, label: t(`listing.areas.kinds.${value}`) }))}
              />
              {kind === 'RADIUS' ? (
                <NumberInput
                  aria-label={t('listing.areas.radius', { at: at + 1 })}
                  suffix=" km"
                  min={0.1}
                  max={1000}
                  value={radiusKm}
                  error={form.errors[`serviceAreas.${at}.radiusKm`]}
                  onChange={(value) => set({ radiusKm: value })}
                />
              ) : (
                <TextInput
                  aria-label={t('listing.areas.name', { at: at + 1 })}
                  placeholder={kind === 'POSTAL_CODE' ? '82*' : ''}
                  dir="auto"
                  value={name}
                  error={form.errors[`serviceAreas.${at}.name`]}
                  onChange={(event) => set({ name: event.currentTarget.value })}
                />
              )}
            </>
          )}
        </RowsField>
      </div>
    </FoldingSection>
  )
}

function freshArea(kind: ServiceAreaKind): ListingDraft['serviceAreas'][number] {
  return { kind, name: '', radiusKm: '' }
}
