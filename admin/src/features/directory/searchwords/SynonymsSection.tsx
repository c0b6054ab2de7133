import { useApolloClient } from '@apollo/client/react'
import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowRight, IconClipboardText, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchWordsQuery } from '../../../gql/graphql'
import { inRow } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Section } from '../../../ui/Section'
import { complain, offerUndo } from '../../../ui/toast'
import { CreateSynonym, DeleteSynonym } from './documents'
import { PasteDialog } from './PasteDialog'
import classes from './SearchWords.module.css'
import type { Editing } from './SynonymDialog'

type Synonym = SearchWordsQuery['synonyms'][number]

interface SynonymsSectionProps {
  synonyms: Synonym[]
  mayWrite: boolean
  onEdit: (editing: Editing) => void
}

/** Words that mean the same to a search, each group with its way to be changed. */
export function SynonymsSection({ synonyms, mayWrite, onEdit }: SynonymsSectionProps) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const text = useProblemText()
  const [pasting, setPasting] = useState(false)
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work()
      await client.refetchQueries({ include: ['SearchWords'] })
      return true
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      return false
    }
  }
  const remove = async ({ id, terms, onlyFrom }: Synonym) => {
    if (!(await run(() => client.mutate({ mutation: DeleteSynonym, variables: { id } })))) return
    const again = () => client.mutate({ mutation: CreateSynonym, variables: { input: { terms, onlyFrom } } })
    offerUndo(t('searchWords.deleted'), { label: t('common.undo'), run: () => void run(again) })
  }
  const actions = mayWrite && (
    <Group gap="xs" mt="sm">
      <Button variant="default" leftSection={<IconClipboardText size={16} />} onClick={() => setPasting(true)}>
        {t('searchWords.paste')}
      </Button>
      <Button leftSection={<IconPlus size={16} />} onClick={() => onEdit({ terms: [], onlyFrom: null })}>
        {t('searchWords.new')}
      </Button>
    </Group>
  )
  return (
    <Section title={t('searchWords.synonyms')} lead={t('searchWords.synonymsText')}>
      {synonyms.length === 0 ? (
        <p className="muted">{t('searchWords.none')}</p>
      ) : (
        <ul className={classes.rows}>
          {synonyms.map((synonym) => (
            <li key={synonym.id} className={classes.row}>
              <div className={classes.terms}>
                {synonym.onlyFrom !== null && (
                  <>
                    <bdi className={classes.term}>{synonym.onlyFrom}</bdi>
                    <IconArrowRight size={14} className={classes.arrow} aria-label={t('searchWords.finds')} />
                  </>
                )}
                {synonym.terms.map((term) => (
                  <bdi key={term} className={classes.tag}>
                    {term}
                  </bdi>
                ))}
              </div>
              {mayWrite && (
                <>
                  <ActionIcon
                    aria-label={t('searchWords.edit', { terms: inRow(synonym.terms) })}
                    onClick={() => onEdit(synonym)}
                  >
                    <IconPencil size={16} />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('searchWords.delete', { terms: inRow(synonym.terms) })}
                    onClick={() => void remove(synonym)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {actions}
      {pasting && <PasteDialog onClose={() => setPasting(false)} />}
    </Section>
  )
}
