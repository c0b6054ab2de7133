import { useMutation, useQuery } from '@apollo/client/react'
import { Radio, Select } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { FeaturedRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { FormDialog } from '../../../ui/FormDialog'
import { type NamedListing, useListingChoices } from '../../directory/grant/useListingChoices'
import { useMoneyKey } from '../useMoneyKey'
import { BuyFeature } from './documents'
import classes from './Featured.module.css'

const OneToFeature = graphql(`
  query OneToFeature($id: ID!) {
    listing(id: $id) {
      id
      name
    }
  }
`)

interface BuyDialogProps {
  /** Which; null: it is chosen here. */
  listingId: string | null
  prices: FeaturedRecordFragment['prices']
  onClose: () => void
}

/** One listing for some days, paid once: names the amount before it leads to the page on which it is paid. */
export function BuyDialog({ listingId, prices, onClose }: BuyDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const withKey = useMoneyKey()
  const [chosen, setChosen] = useState<NamedListing>()
  const [typed, setTyped] = useState<string>()
  const [days, setDays] = useState(prices[0]?.days)
  const { data } = useQuery(OneToFeature, { variables: { id: listingId ?? '' }, skip: !listingId })
  const found = useListingChoices(typed ?? '')
  const [buy] = useMutation(BuyFeature)
  const listing = chosen ?? data?.listing ?? undefined
  const price = prices.find((each) => each.days === days)
  const choices = new Map([...(listing ? [listing] : []), ...found].map((each) => [each.id, each]))
  const submit = async () => {
    if (!listing || !price) return
    const input = { listingId: listing.id, days: price.days, currency: price.amount.currency }
    const { data: opened } = await withKey(input, (context) => buy({ variables: { input }, context }))
    const url = opened?.buyFeature.url
    if (url) window.location.assign(url)
  }
  return (
    <FormDialog
      title={t('featured.buy')}
      size={480}
      keep
      idle={!listing || !price}
      submit={price ? t('featured.pay', { amount: format.money(price.amount) }) : t('featured.buy')}
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="muted">{t('featured.buyText')}</p>
          <Select
            label={t('featured.which')}
            placeholder={t('listings.search')}
            data-autofocus
            searchable
            openOnFocus={false}
            allowDeselect={false}
            value={listing?.id ?? null}
            searchValue={typed ?? listing?.name ?? ''}
            onSearchChange={setTyped}
            filter={({ options }) => options}
            nothingFoundMessage={t('common.nothingFound')}
            data={[...choices.values()].map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => setChosen(choices.get(id ?? ''))}
            error={wrong('listingId')}
          />
          <Radio.Group
            label={t('featured.howLong')}
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
            error={wrong('days') ?? wrong('currency')}
          >
            <div className={classes.prices}>
              {prices.map((each) => (
                <Radio
                  key={each.days}
                  value={String(each.days)}
                  label={t('featured.days', { count: each.days, price: format.money(each.amount) })}
                />
              ))}
            </div>
          </Radio.Group>
        </>
      )}
    </FormDialog>
  )
}
