import { Button, Group } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProblem, type Problem, readProblem } from '../lib/problem'
import { useFieldProblems, useProblemText } from '../lib/useProblemText'
import { DialogFoot } from './DialogFoot'
import classes from './Form.module.css'
import { Notice } from './Notice'

/** What is wrong with a field, in the reader's words; `wrong('tags')` speaks of `tags.2` too. */
export type Wrong = (path: string) => string | undefined

export interface FormProps {
  /** The verb on the button. */
  submit: string
  danger?: boolean | undefined
  /** One of several things a page offers; its verb is not the page's. */
  aside?: boolean
  /** There is nothing to do yet. */
  idle?: boolean
  /** Throws what the server refuses. */
  onSubmit: (values: FormData) => Promise<unknown>
  /** In a dialog: the way out. */
  onCancel?: () => void
  /** What the way out says, where the verb itself is to cancel something. */
  cancel?: string
  /** The fields. Whatever none of them asks for is said above them. */
  children: (wrong: Wrong) => ReactNode
}

/** Fields and the verb they are for. What the server refuses stands beside the field it is about, or above all of them. */
export function Form({ submit, danger, aside, idle, onSubmit, onCancel, cancel, children }: FormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const place = usePlaces(problem)
  const fields = children(place.wrong)
  const above = place.rest()

  // A form may be longer than its dialog: what is wrong may stand where nobody looks.
  useEffect(() => {
    if (problem) form.current?.querySelector('[role=alert], [aria-invalid=true], [data-wrong]')?.scrollIntoView(NEAR)
  }, [problem])

  const sending = useRef(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // The keyboard sends a form whose button is shut, and may do so again before anything is drawn.
    if (sending.current || idle) return
    sending.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      await onSubmit(new FormData(event.currentTarget))
    } catch (thrown) {
      setProblem(readProblem(thrown))
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  const go = (
    <Button
      type="submit"
      {...(aside ? { variant: 'default' } : { color: danger ? 'red' : 'brand' })}
      loading={busy}
      disabled={idle}
    >
      {submit}
    </Button>
  )
  return (
    <form ref={form} className={classes.form} data-page={!onCancel || undefined} onSubmit={send}>
      {above && (
        <Notice tone="bad" urgent>
          {above}
        </Notice>
      )}
      {fields}
      {onCancel ? (
        <DialogFoot>
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {cancel ?? t('common.cancel')}
          </Button>
          {go}
        </DialogFoot>
      ) : (
        <Group gap="xs">{go}</Group>
      )}
    </form>
  )
}

const NEAR = { block: 'nearest' } as const

/** Hands each field what is wrong with it, and keeps what none of them asked for. */
function usePlaces(problem: Problem | undefined): { wrong: Wrong; rest: () => string | undefined } {
  const text = useProblemText()
  const inWords = useFieldProblems()
  const named = problem ? inWords(problem) : []
  const asked: string[] = []
  const isAt = (at: string) => (field: FieldProblem) => field.path === at || field.path.startsWith(`${at}.`)
  return {
    wrong: (path) => {
      asked.push(path)
      return said(named.filter(isAt(path)))
    },
    rest: () =>
      problem && named.length === 0
        ? text(problem)
        : said(named.filter((field) => !asked.some((path) => isAt(path)(field)))),
  }
}

const said = (problems: FieldProblem[]): string | undefined =>
  [...new Set(problems.map(({ message }) => message))].join(' ') || undefined
