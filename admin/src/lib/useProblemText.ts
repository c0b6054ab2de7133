import { useTranslation } from 'react-i18next'
import type { FieldProblem, Problem } from './problem'

/** A problem as a sentence. The server's own words where it speaks to people; ours where it has none. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation()
  return ({ code, message, retryAfter, requestId }) => {
    switch (code) {
      case 'OFFLINE':
        return t('problem.offline')
      case 'UNAVAILABLE':
        return t('problem.unavailable')
      case 'STALE':
        return t('problem.stale')
      case 'RATE_LIMITED':
        return retryAfter ? t('problem.rateLimitedFor', { count: retryAfter }) : t('problem.rateLimited')
      case 'FORBIDDEN':
        return t('problem.forbidden')
      case 'UNAUTHENTICATED':
        return t('problem.signedOut')
      case 'INTERNAL':
        return requestId ? t('problem.internalId', { id: requestId }) : t('problem.internal')
      case 'BAD_USER_INPUT':
      case 'CONFLICT':
      case 'NOT_FOUND':
      case 'PLAN_LIMIT':
      case 'PROVIDER_DOWN':
        return message || t('problem.internal')
    }
  }
}

const SAID = ['email', 'phone', 'slug', 'website'] as const

/** What stands beside the fields. The server speaks English; for what people mistype most the page has words of its own. */
export function useFieldProblems(): (problem: Problem) => FieldProblem[] {
  const { t } = useTranslation()
  return ({ code, fields }) =>
    fields.map((field) => {
      const known = code === 'BAD_USER_INPUT' && SAID.find((name) => name === field.path)
      return known ? { ...field, message: t(`wrong.${known}`) } : field
    })
}
