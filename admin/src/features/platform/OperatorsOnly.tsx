import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemState } from '../shell/ProblemState'
import { useViewer } from '../identity/useSession'

/** The operator's pages are there for the operator's staff; the server says no to everybody else, and so does the page. */
export function OperatorsOnly({ children }: { children: ReactNode }) {
  const { isPlatformStaff } = useViewer()
  const { t } = useTranslation()
  if (!isPlatformStaff)
    return <ProblemState page who={t('platform.staffOnly')} problem={{ code: 'FORBIDDEN', message: '', fields: [] }} />
  return children
}
