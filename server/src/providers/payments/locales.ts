/** Tongues of Stripe's own pages (https://docs.stripe.com/api/checkout/sessions/create); in any other they follow the browser. */
const tongues = [
  ...[
    'bg',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'en-GB',
    'es',
    'es-419',
    'et',
    'fi',
    'fil',
    'fr',
    'fr-CA',
    'hr',
    'hu',
    'id',
    'it',
    'ja',
  ],
  ...[
    'ko',
    'lt',
    'lv',
    'ms',
    'mt',
    'nb',
    'nl',
    'pl',
    'pt',
    'pt-BR',
    'ro',
    'ru',
    'sk',
    'sl',
    'sv',
    'th',
    'tr',
    'vi',
    'zh',
    'zh-HK',
    'zh-TW',
  ],
] as const
type Tongue = (typeof tongues)[number] | 'auto'

const known = (locale: string): Tongue =>
  tongues.find((tongue) => tongue === locale) ?? tongues.find((tongue) => tongue === locale.split('-')[0]) ?? 'auto'

export const checkoutLocale = known
export const portalLocale = known
