import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import { say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { StarPricesQuery, UpdateStarPrices } from './documents'
import { PriceRows } from './PriceRows'
import { StarLengths } from './StarLengths'
import {
  draftStars,
  emptyRow,
  lengthsOf,
  type StarPrice,
  type StarRow,
  withLength,
  withoutLength,
  writtenStars,
} from './starDraft'

/** What standing out costs for some days, by currency: whoever is billed in one that is not here is offered none. */
export function StarPricesSection() {
  const { data } = useQuery(StarPricesQuery, { fetchPolicy: 'cache-and-network' })
  const [saves, setSaves] = useState(0)
  const list = data?.platformStarPrices
  // Begun anew also where nothing became another: a length without a price is not sold, and does not stay here as if it were.
  const key = `${list?.version} ${saves}`
  return list ? <StarPrices key={key} {...list} onSaved={() => setSaves((count) => count + 1)} /> : null
}

interface StarPricesProps {
  version: string
  prices: readonly StarPrice[]
  onSaved: () => void
}

function StarPrices({ version, prices, onSaved }: StarPricesProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const form = useForm<{ lengths: number[]; rows: StarRow[] }>({
    mode: 'controlled',
    initialValues: { lengths: lengthsOf(prices), rows: draftStars(prices) },
  })
  const { lengths, rows } = form.getValues()
  const [update, { loading, error }] = useMutation(UpdateStarPrices, {
    refetchQueries: ['StarPrices'],
    awaitRefetchQueries: true,
  })
  const problem = error && readProblem(error)
  const save = async () => {
    const written = writtenStars(form.getValues().rows)
    const unread = written.filter(({ price }) => Number.isNaN(price.amount))
    form.setErrors(Object.fromEntries(unread.map(({ place }) => [place, t('planEditor.noAmount')])))
    if (unread.length) return
    try {
      const input = { fromVersion: version, prices: written.map(({ price }) => price) }
      await update({ variables: { input } })
      say(t('planEditor.starsSold'))
      onSaved()
    } catch (thrown) {
      const said = fieldProblems(readProblem(thrown))
      form.setErrors(
        Object.fromEntries(
          said.map(({ path, message }) => [written[Number(path.split('.')[1])]?.place ?? path, message]),
        ),
      )
    }
  }
  return (
    <Section title={t('planEditor.stars')} lead={t('planEditor.starsText')}>
      {problem && (
        <Notice tone="bad" urgent>
          {problem.fields.length === 0 ? text(problem) : t('common.checkFields')}
        </Notice>
      )}
      <StarLengths
        lengths={lengths}
        onAdd={(days) =>
          form.setValues({ lengths: [...lengths, days].sort((a, b) => a - b), rows: withLength(rows, days) })
        }
        onRemove={(days) =>
          form.setValues({ lengths: lengths.filter((each) => each !== days), rows: withoutLength(rows, days) })
        }
      />
      <PriceRows
        label={t('planEditor.stars')}
        currencies={rows.map(({ currency }) => currency)}
        columns={lengths.map((count) => ({
          key: String(count),
          label: t('planEditor.starDays', { count }),
          nameIn: (currency) => t('planEditor.starDaysIn', { count, currency }),
        }))}
        input={(at, days) => form.getInputProps(`rows.${at}.cells.${days}`)}
        onAdd={(currency) => form.insertListItem('rows', emptyRow(currency, lengths))}
        onRemove={(at) => form.removeListItem('rows', at)}
        none={t('planEditor.starsNone')}
      >
        <Button disabled={!form.isDirty()} loading={loading} onClick={() => void save()}>
          {t('common.save')}
        </Button>
      </PriceRows>
      <UnsavedGuard when={form.isDirty()} />
    </Section>
  )
}
