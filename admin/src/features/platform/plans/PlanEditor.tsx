import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useFieldProblems, useProblemText } from '../../../lib/useProblemText'
import { ChangesBar } from '../../../ui/ChangesBar'
import { Chip } from '../../../ui/Chip'
import { Notice } from '../../../ui/Notice'
import { RecordPage } from '../../../ui/templates'
import { say } from '../../../ui/toast'
import { UnsavedGuard } from '../../../ui/UnsavedGuard'
import { UpdatePlan } from './documents'
import { PlanPrices } from './PlanPrices'
import { PlanQuestion } from './PlanQuestion'
import { PlanTerms } from './PlanTerms'
import { PlanWords } from './PlanWords'
import { draftPlan, PlanFormProvider, placePlan, planInput, unread, usePlanForm } from './planDraft'
import { VersionsSection } from './VersionsSection'

interface PlanEditorProps {
  current: PlatformPlanRecordFragment
  versions: PlatformPlanRecordFragment[]
  onChanged: () => void
}

/** What a plan holds and costs. Saved, it is another version, which is sold at once; nobody who runs on the former is touched. */
export function PlanEditor({ current, versions, onChanged }: PlanEditorProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const fieldProblems = useFieldProblems()
  const form = usePlanForm({ mode: 'controlled', initialValues: draftPlan(current) })
  const [asking, setAsking] = useState(false)
  const [update, { loading, error }] = useMutation(UpdatePlan)
  const problem = error && readProblem(error)
  const { plan } = current
  const ask = () => {
    const wrong = unread(form.getValues(), { number: t('planEditor.noNumber'), amount: t('planEditor.noAmount') })
    form.setErrors(wrong)
    setAsking(Object.keys(wrong).length === 0)
  }
  const save = async () => {
    const draft = form.getValues()
    form.clearErrors()
    try {
      const { data } = await update({ variables: { input: planInput(draft, plan) } })
      if (data) say(t('planEditor.sold', { name: plan.name }))
      // Nothing is left to be saved: the page may go on to the next version.
      form.resetDirty()
      onChanged()
    } catch (thrown) {
      form.setErrors(placePlan(fieldProblems(readProblem(thrown)), draft))
    }
    setAsking(false)
  }
  return (
    <PlanFormProvider form={form}>
      <RecordPage
        title={plan.name}
        back={{ to: { to: '/platform/plans' }, label: t('planEditor.back') }}
        beside={
          <Chip tone="good" dot={false}>
            {t('planEditor.version', { number: plan.version })}
          </Chip>
        }
        side={<VersionsSection versions={versions} onMoved={onChanged} />}
      >
        {problem && (
          <Notice tone="bad" urgent>
            {problem.fields.length === 0 ? text(problem) : t('common.checkFields')}
          </Notice>
        )}
        <PlanWords />
        <PlanPrices />
        <PlanTerms version={current} />
        <ChangesBar shown={form.isDirty()} busy={loading} onSave={ask} onDiscard={() => form.reset()} />
        <UnsavedGuard when={form.isDirty()} />
      </RecordPage>
      {asking && (
        <PlanQuestion version={current} draft={form.getValues()} onConfirm={save} onClose={() => setAsking(false)} />
      )}
    </PlanFormProvider>
  )
}
