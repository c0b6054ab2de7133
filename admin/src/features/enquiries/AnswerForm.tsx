import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../lib/shortcuts'
import { Form } from '../../ui/Form'

interface AnswerFormProps {
  email: string
  draft: string
  onDraft: (text: string) => void
  onSend: (text: string) => Promise<unknown>
}

/** What the business answers. R leads here; with Ctrl or ⌘, Enter sends. What was written stays until it is sent. */
export function AnswerForm({ email, draft, onDraft, onSend }: AnswerFormProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  useShortcuts({ r: () => field.current?.focus() })
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
    if (event.key === 'Escape') event.currentTarget.blur()
  }
  const submit = async () => {
    await onSend(draft)
    field.current?.blur()
  }
  return (
    <Form submit={t('enquiries.send')} idle={!draft.trim()} onSubmit={submit}>
      {(wrong) => (
        <Textarea
          ref={field}
          label={t('enquiries.answer')}
          description={t('enquiries.answerText', { email })}
          aria-keyshortcuts="r"
          maxLength={5000}
          autosize
          minRows={4}
          maxRows={16}
          dir="auto"
          value={draft}
          onChange={(event) => onDraft(event.currentTarget.value)}
          onKeyDown={keys}
          error={wrong('text')}
        />
      )}
    </Form>
  )
}
