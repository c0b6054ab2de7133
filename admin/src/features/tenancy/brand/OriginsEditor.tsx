import { useMutation } from '@apollo/client/react'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Notice } from '../../../ui/Notice'
import { say } from '../../../ui/toast'
import classes from './Brand.module.css'
import { tidyOrigin } from './origins'

const OriginsFields = graphql(`
  fragment OriginsEditor on Tenant {
    id
    widgetOrigins
  }
`)

const SetAllowedOrigins = graphql(`
  mutation SetAllowedOrigins($origins: [String!]!) {
    setAllowedOrigins(input: { origins: $origins }) {
      id
      ...OriginsEditor
    }
  }
`)

/** The sites that may carry the widget. Saved by its own button: who may change it differs from who may change the brand. */
export function OriginsEditor({ tenant, disabled }: { tenant: FragmentType<typeof OriginsFields>; disabled: boolean }) {
  const { t } = useTranslation()
  const id = useId()
  const text = useProblemText()
  const saved = readFragment(OriginsFields, tenant).widgetOrigins
  const [origins, setOrigins] = useState<string[]>([...saved])
  const [set, { loading, error, reset }] = useMutation(SetAllowedOrigins)
  const problem = error && readProblem(error)
  const wrong = (at: number) => problem?.fields.find(({ path }) => path === `origins.${at}`)?.message
  const tidied = origins.map(tidyOrigin).filter((origin) => origin !== '')
  const dirty = tidied.join('\n') !== saved.join('\n')

  const save = async () => {
    setOrigins(tidied)
    const { data } = await set({ variables: { origins: tidied } }).catch(() => ({ data: undefined }))
    if (!data) return
    setOrigins([...readFragment(OriginsFields, data.setAllowedOrigins).widgetOrigins])
    say(t('common.saved'))
  }
  const change = (next: string[]) => {
    setOrigins(next)
    if (error) reset()
  }
  return (
    <fieldset className={`${classes.group} ${classes.origins}`} disabled={disabled} aria-describedby={id}>
      <legend className={classes.legend}>{t('embed.origins')}</legend>
      <p className="muted" id={id}>
        {t('embed.originsText')}
      </p>
      {problem && !problem.fields.some(({ path }) => path.startsWith('origins.')) && (
        <Notice tone="bad" urgent>
          {text(problem)}
        </Notice>
      )}
      {origins.map((origin, at) => (
        // an origin being typed is its place in the list
        <div key={at} className={classes.origin}>
          <TextInput
            dir="ltr"
            inputMode="url"
            spellCheck={false}
            autoCapitalize="none"
            aria-label={t('embed.origin', { at: at + 1 })}
            placeholder="https://www.example.org"
            value={origin}
            error={wrong(at)}
            onChange={(event) => change(origins.map((one, place) => (place === at ? event.currentTarget.value : one)))}
          />
          <ActionIcon
            size={36}
            aria-label={t('embed.removeOrigin', { at: at + 1 })}
            onClick={() => change(origins.filter((_, place) => place !== at))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.originTools}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() => change([...origins, ''])}
        >
          {t('embed.addOrigin')}
        </Button>
        {dirty && (
          <Button size="xs" loading={loading} onClick={() => void save()}>
            {t('embed.saveOrigins')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
