import { useTranslation } from 'react-i18next'
import type { Row } from './auditRow'

/** What stands in the trail in the reader's language; what has no words yet stands as the contract names it. */
export function useAuditWords() {
  const { t, i18n } = useTranslation()
  const words = (group: 'actions' | 'things' | 'fields', name: string): string => {
    const key = `audit.${group}.${name}`
    return i18n.exists(key) ? String(t(key as never)) : spelled(name)
  }
  return {
    action: (name: string) => words('actions', name),
    thing: (name: string) => words('things', name),
    field: (name: string) => words('fields', name),
    /** Why something was refused, where the contract has a word for it; else as it is. */
    fact: (value: string) => {
      const key = `audit.reasons.${value}`
      return /^[A-Z_]+$/.test(value) && i18n.exists(key) ? String(t(key as never)) : value
    },
    actor: ({ kind, id, name }: Row['actor']) =>
      name ?? (kind === 'USER' && id ? t('audit.formerMember') : t(`audit.kind.${kind}`)),
    target: (target: Row['target']) => (target ? (target.label ?? words('things', target.type)) : null),
  }
}

/** `storedLegalLinks` → "Stored legal links". */
function spelled(name: string): string {
  const text = name
    .replace(/[._]/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
