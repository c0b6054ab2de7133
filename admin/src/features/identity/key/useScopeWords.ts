import { useTranslation } from 'react-i18next'

export interface ScopeGroup {
  name: string
  title: string
  scopes: string[]
}

/** Scopes in plain words, by what they are about; one that has no words yet stands as the contract names it. */
export function useScopeWords() {
  const { t, i18n } = useTranslation()
  const word = (key: string, otherwise: string) => (i18n.exists(key) ? String(t(key as never)) : otherwise)
  const aboutOf = (scope: string) => scope.split('.')[0] ?? scope
  return {
    does: (scope: string) => word(`keys.does.${scope.replace('.', '_')}`, scope),
    groups(scopes: readonly string[]): ScopeGroup[] {
      const names = [...new Set(scopes.map(aboutOf))]
      return names.map((name) => ({
        name,
        title: word(`keys.about.${name}`, name),
        scopes: scopes.filter((scope) => aboutOf(scope) === name),
      }))
    },
  }
}
