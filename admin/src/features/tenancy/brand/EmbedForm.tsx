import { useQuery } from '@apollo/client/react'
import { NumberInput, Select, Switch } from '@mantine/core'
import '@mantine/core/styles/NumberInput.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { Fields, Wide } from '../../../ui/Section'
import { type Embed, isAboutOne, LAYOUTS, LOCALES, THEMES, VIEWS } from './embed'

const EmbedChoices = graphql(`
  query EmbedChoices($text: String, $one: Boolean!) {
    categories {
      id
      slug
      name
    }
    listings(filter: { text: $text, status: PUBLISHED }, first: 20) @include(if: $one) {
      nodes {
        id
        slug
        name
      }
    }
  }
`)

type Choice = { value: string; label: string }

interface EmbedFormProps {
  embed: Embed
  onEmbed: (embed: Embed) => void
}

/** What shall stand there and how; the snippet and the preview follow each choice. Nothing of it is saved: it is all in the tag. */
export function EmbedForm({ embed, onEmbed }: EmbedFormProps) {
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const [chosen, setChosen] = useState<Choice>()
  const [size, setSize] = useState<number | string>(embed.pageSize)
  const one = isAboutOne(embed)
  const { data, previousData } = useQuery(EmbedChoices, { variables: { text: text || null, one } })
  const found = data ?? previousData
  const set = <K extends keyof Embed>(name: K, value: Embed[K]) => onEmbed({ ...embed, [name]: value })
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const listings = (found?.listings?.nodes ?? []).map(({ slug, name }): Choice => ({ value: slug, label: name }))
  // The chosen one keeps its name whatever is found: an option whose label changes would write over what is being typed.
  const kept = chosen?.value === embed.listing ? chosen : { value: embed.listing, label: embed.listing }
  const others = listings.filter(({ value }) => value !== embed.listing)
  return (
    <Fields>
      <Wide>
        <Select
          label={t('embed.view')}
          allowDeselect={false}
          value={embed.view}
          data={VIEWS.map((value) => ({ value, label: t(`embed.views.${value || 'search'}`) }))}
          onChange={(view) => set('view', (view ?? '') as Embed['view'])}
        />
      </Wide>
      {one ? (
        <Select
          label={t('embed.listing')}
          searchable
          value={embed.listing || null}
          data={embed.listing ? [kept, ...others] : listings}
          filter={({ options }) => options}
          onSearchChange={setTyped}
          nothingFoundMessage={t('embed.noListing')}
          onChange={(listing) => {
            setChosen(listings.find(({ value }) => value === listing) ?? chosen)
            set('listing', listing ?? '')
          }}
        />
      ) : (
        <>
          <Select
            label={t('embed.category')}
            searchable
            clearable
            placeholder={t('embed.allCategories')}
            value={embed.category || null}
            data={(found?.categories ?? []).map(({ slug, name }) => ({ value: slug, label: name }))}
            onChange={(category) => set('category', category ?? '')}
          />
          <Select
            label={t('embed.layout')}
            allowDeselect={false}
            value={embed.layout}
            data={LAYOUTS.map((value) => ({ value, label: t(`embed.layouts.${value || 'grid'}`) }))}
            onChange={(layout) => set('layout', (layout ?? '') as Embed['layout'])}
          />
          <NumberInput
            label={t('embed.pageSize')}
            min={1}
            max={36}
            clampBehavior="strict"
            allowDecimal={false}
            value={size}
            onChange={(next) => {
              setSize(next)
              if (typeof next === 'number') set('pageSize', next)
            }}
            onBlur={() => setSize(embed.pageSize)}
          />
        </>
      )}
      <Select
        label={t('embed.theme')}
        allowDeselect={false}
        value={embed.theme}
        data={THEMES.map((value) => ({ value, label: t(`embed.themes.${value || 'brand'}`) }))}
        onChange={(theme) => set('theme', (theme ?? '') as Embed['theme'])}
      />
      <Select
        label={t('embed.locale')}
        allowDeselect={false}
        value={embed.locale}
        data={LOCALES.map((value) => ({
          value,
          label: value ? (languages.of(value) ?? value) : t('embed.pageLocale'),
        }))}
        onChange={(locale) => set('locale', locale ?? '')}
      />
      <Wide>
        <Switch
          label={t('embed.events')}
          description={t('embed.eventsText')}
          checked={embed.events}
          onChange={({ currentTarget }) => set('events', currentTarget.checked)}
        />
      </Wide>
    </Fields>
  )
}
