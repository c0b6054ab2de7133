/** What is spoken with Stripe, pinned: the one the pinned library writes its types for (node_modules/stripe/esm/apiVersion.js). */
export const API_VERSION = '2026-10-28.endive'
