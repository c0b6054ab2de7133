import { scratchFolder } from './scratch.js'

const strong = (name: string): string => `${name}-Xq7vT2mRk9Lz4WpB8sYcJ5hNf3Dg6uEa`

/** What a world is given to behave as in production: strong secrets, a real domain, adapters in the stand-ins' places. */
export const productionSettings = (): Record<string, string> => ({
  APP_ENV: 'production',
  BASE_DOMAIN: 'mainstreet.test',
  SMTP_URL: 'smtp://127.0.0.1:9',
  STORAGE_DIR: scratchFolder('production'),
  JWT_SECRET: strong('a'),
  SECRETS_KEY: strong('b'),
  SERVICE_TOKEN_SECRET: strong('c'),
  IP_HASH_KEY: strong('d'),
})
