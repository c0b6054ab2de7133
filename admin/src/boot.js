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
  const wished = [read('admin.language'), read('admin.tenantLanguage'), ...navigator.languages]
  const spoken = wished.map((tag) => (tag || '').toLowerCase().split('-')[0])
  root.lang = spoken.find((language) => ['en', 'de', 'ar'].includes(language)) || 'en'
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr'
  const scheme = read('admin.colorScheme')
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light'
})()
