import { useTranslation } from 'react-i18next'

/** Limits and features are rows of plans: those that are known have a word, a new one is shown by its key. */
export function useTermName(kind: 'limitNames' | 'featureNames'): (key: string) => string {
  const { t, i18n } = useTranslation()
  return (key) => {
    const path = `platform.${kind}.${key}`
    return i18n.exists(path) ? t(path as 'platform.limitNames.listings') : key
  }
}
