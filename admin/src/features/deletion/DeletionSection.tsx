import { useMutation } from '@apollo/client/react'
import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import { ProofFields, proofOf } from '../identity/ProofFields'
import { useSession } from '../identity/useSession'
import classes from '../export/DataPage.module.css'

const RequestDeletion = graphql(`
  mutation RequestTenantDeletion($input: RequestTenantDeletionInput!) {
    requestTenantDeletion(input: $input) {
      id
      deletesAt
    }
  }
`)

/** The way out: what happens, when, and two proofs that it is meant. */
export function DeletionSection({ tenant }: { tenant: { name: string; slug: string } }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <Section title={t('data.delete')} lead={t('data.deleteText', { name: tenant.name })}>
      <Button color="red" variant="outline" onClick={() => setOpened(true)}>
        {t('data.deleteAsk')}
      </Button>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('data.deleteTitle', { name: tenant.name })}
        size={460}
      >
        <DeletionForm tenant={tenant} onClose={() => setOpened(false)} />
      </Dialog>
    </Section>
  )
}

function DeletionForm({ tenant, onClose }: { tenant: { slug: string }; onClose: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const session = useSession()
  const [request, { loading, error }] = useMutation(RequestDeletion)
  const problem = error && readProblem(error)
  const wrong = (path: string) => problem?.fields.find((field) => field.path === path)?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const confirmSlug = String(new FormData(event.currentTarget).get('slug'))
    const input = { confirmSlug, ...proofOf(event.currentTarget) }
    const done = await request({ variables: { input } }).catch(() => undefined)
    // It is closed for us too: what is left is to leave.
    if (done) await session.logOut()
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <Notice tone="bad">{t('data.deleteWhat')}</Notice>
      {problem && problem.fields.length === 0 && (
        <Notice tone="bad" urgent>
          {text(problem)}
        </Notice>
      )}
      <TextInput
        name="slug"
        label={t('data.confirmSlug', { slug: tenant.slug })}
        autoComplete="off"
        required
        withAsterisk={false}
        dir="ltr"
        error={wrong('confirmSlug')}
      />
      <ProofFields problem={problem} label={t('data.password')} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={loading}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" color="red" loading={loading}>
          {t('data.deleteNow')}
        </Button>
      </Group>
    </form>
  )
}
