import { useMutation, useQuery } from '@apollo/client/react'
import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import { Section } from '../../../ui/Section'
import { say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { StarPricesQuery, UpdateStarPrices } from './documents'
import classes from './Plans.module.css'
import { draftStars, emptyRow, lengthsOf, type StarPrice, type StarRow, writtenStars } from './starDraft'
import { useCurrencies } from './useCurrencies'

/** What standing out costs for some days, by currency: whoever is billed in one that is not here is offered none. */
export function StarPricesSection() {
  const { data } = useQuery(StarPricesQuery, { fetchPolicy: 'cache-and-network' })
  const list = data?.platformStarPrices
  return list ? <StarPrices key={list.version} version={list.version} prices={list.prices} /> : null
}

function StarPrices({ version, prices }: { version: string; prices: readonly StarPrice[] }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const lengths = lengthsOf(prices)
  const form = useForm<{ rows: StarRow[] }>({ mode: 'controlled', initialValues: { rows: draftStars(prices) } })
  const { rows } = form.getValues()
  const choices = useCurrencies(rows.map(({ currency }) => currency))
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
      <ul className={classes.prices} aria-label={t('planEditor.stars')}>
        {rows.map(({ currency }, at) => (
          <li key={currency} className={classes.star} data-first={at === 0 || undefined}>
            <span className={`${classes.code} ltr`}>{currency}</span>
            {lengths.map((days) => (
              <TextInput
                key={days}
                label={at === 0 && t('planEditor.starDays', { count: days })}
                aria-label={t('planEditor.starDaysIn', { count: days, currency })}
                inputMode="decimal"
                dir="ltr"
                autoComplete="off"
                {...form.getInputProps(`rows.${at}.cells.${days}`)}
              />
            ))}
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('planEditor.removePrice', { currency })}
              onClick={() => form.removeListItem('rows', at)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes.starFoot}>
        <Select
          className={classes.add}
          label={t('planEditor.addCurrency')}
          placeholder={t('planEditor.pickCurrency')}
          searchable
          value={null}
          data={choices}
          onChange={(currency) => currency && form.insertListItem('rows', emptyRow(currency, lengths))}
        />
        <Button disabled={!form.isDirty()} loading={loading} onClick={() => void save()}>
          {t('common.save')}
        </Button>
      </div>
      <UnsavedGuard when={form.isDirty()} />
    </Section>
  )
}
