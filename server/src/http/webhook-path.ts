/** Where whoever takes the payments tells us what happened (ops/docs/api.md). */
export const WEBHOOK_PATH = '/webhooks/stripe'
