import { useApolloClient } from '@apollo/client/react'
import { ActionIcon, Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SearchWordsQuery } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Section } from '../../../ui/Section'
import { complain } from '../../../ui/toast'
import { DismissMissedSearch } from './documents'
import classes from './SearchWords.module.css'

interface MissedSectionProps {
  missed: SearchWordsQuery['missedSearches']
  mayWrite: boolean
  onMake: (text: string) => void
}

/** What visitors looked for in vain, with what can be done about it. */
export function MissedSection({ missed, mayWrite, onMake }: MissedSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useApolloClient()
  const problemText = useProblemText()
  const dismiss = async (text: string) => {
    try {
      await client.mutate({ mutation: DismissMissedSearch, variables: { text } })
      await client.refetchQueries({ include: ['SearchWords'] })
    } catch (thrown) {
      complain(problemText(readProblem(thrown)))
    }
  }
  return (
    <Section title={t('searchWords.missed')} lead={t('searchWords.missedText')}>
      {missed.length === 0 ? (
        <p className="muted">{t('searchWords.missedNone')}</p>
      ) : (
        <ul className={classes.rows}>
          {missed.map(({ text, visitors, lastDay }) => (
            <li key={text} className={classes.row}>
              <div className={classes.words}>
                <bdi className={classes.term}>{text}</bdi>
                <span className="muted">
                  {t('searchWords.visitors', { count: visitors, number: format.number(visitors) })}
                  {' · '}
                  {t('searchWords.last', { day: format.day(lastDay) })}
                </span>
              </div>
              {mayWrite && (
                <>
                  <Button variant="default" size="xs" onClick={() => onMake(text)}>
                    {t('searchWords.make')}
                  </Button>
                  <ActionIcon aria-label={t('searchWords.dismiss', { text })} onClick={() => void dismiss(text)}>
                    <IconCheck size={16} />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
