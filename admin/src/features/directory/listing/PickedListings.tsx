import { CloseButton, Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NamedListing, useListingChoices } from '../grant/useListingChoices'
import classes from './PickedListings.module.css'

interface PickedListingsProps {
  label: string
  /** Of the box in which another one is looked for. */
  add: string
  none: string
  picked: readonly NamedListing[]
  /** So many at most. */
  most: number
  onChange: (listings: NamedListing[]) => void
  disabled: boolean
}

/** Listings that somebody picked, in their order: each can be taken out, another is found by typing. */
export function PickedListings({ label, add, none, picked, most, onChange, disabled }: PickedListingsProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const found = useListingChoices(typed)
  const choices = found.filter(({ id }) => picked.every((each) => each.id !== id))
  const isFull = picked.length >= most
  return (
    <div className={classes.picked}>
      {picked.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul className={classes.list} aria-label={label}>
          {picked.map((listing) => (
            <li key={listing.id} className={classes.row}>
              <Link to="/listings/$id" params={{ id: listing.id }} className={classes.name} dir="auto">
                {listing.name}
              </Link>
              {!disabled && (
                <CloseButton
                  size="sm"
                  aria-label={t('picked.remove', { name: listing.name })}
                  onClick={() => onChange(picked.filter(({ id }) => id !== listing.id))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!disabled && (
        <Select
          label={add}
          description={isFull ? t('picked.full', { count: most }) : undefined}
          placeholder={t('listings.search')}
          searchable
          disabled={isFull}
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          filter={({ options }) => options}
          nothingFoundMessage={t('common.nothingFound')}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            const chosen = choices.find((each) => each.id === id)
            if (!chosen) return
            setTyped('')
            onChange([...picked, chosen])
          }}
        />
      )}
    </div>
  )
}
