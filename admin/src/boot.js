// Runs before the first paint, so that nothing flashes and nothing turns round. Kept in step with lib/appearance.ts.
;(() => {
  const root = document.documentElement
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const language = read('admin.language') || read('admin.tenantLanguage') || navigator.language || 'en'
  const arabic = language.toLowerCase().startsWith('ar')
  root.lang = arabic ? 'ar' : 'en'
  root.dir = arabic ? 'rtl' : 'ltr'
  const scheme = read('admin.colorScheme')
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light'
})()
