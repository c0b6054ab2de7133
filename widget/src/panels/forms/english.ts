/** What the forms say beside their own words. */
export const englishOfForms = { newTab: 'opens in a new tab' }
