import { Writable } from 'node:stream'
import winston from 'winston'

const hidden = /pass(word)?|secret|token|authorization|cookie|api[-_]?key|card|cvc|hash|otp|credential/i
const secretShapes: [RegExp, string][] = [
  [/\b[prs]k_(live|test)_[0-9A-Za-z]{20,}/g, '[key]'],
  [/\bwhsec_[\w+/=-]{16,}/g, '[key]'],
  // Whoever has the name of a checkout session can read what was bought.
  [/\bcs_(live|test)_[0-9A-Za-z]{16,}/g, '[checkout]'],
  // Whoever has the secret of a payment pays it, and whoever has the address of one of these pages opens it.
  [/\b[a-z]+_\w+_secret_\w+/g, '[key]'],
  [/\bhttps:\/\/(?:[\w-]+\.)*stripe\.com\/[^\s"']+/g, '[page]'],
  [/(\/sandbox\/(?:checkout|portal|invoices|authenticate)\/)\w+/g, '$1[hidden]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[jwt]'],
  [/(?<![\p{L}\p{Nd}_])(?:\p{Nd}[ .\-\u00a0\u202f]?){13,19}(?![\p{L}\p{Nd}_])/gu, '[digits]'],
  [/([?&#](?:token|code|key|signature|sig)=)[^&\s"]+/gi, '$1[hidden]'],
]

/** Secrets never reach a line: by the name of their field, and by their shape inside any text. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return secretShapes.reduce((text, [shape, mask]) => text.replace(shape, mask), value)
  if (!value || typeof value !== 'object' || depth > 6) return value
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, hidden.test(key) ? '[hidden]' : redact(item, depth + 1)]),
  )
}

/** What may be written down of an error: PostgreSQL's complaint about a value (SQLSTATE class 22) quotes the value. */
export function messageOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: unknown }
  return /^22[0-9A-Z]{3}$/.test(String(code)) ? `database error ${code}` : String(redact(message ?? String(error)))
}

const redaction = winston.format((info) => Object.assign(info, redact({ ...info }) as object))

let said = ''

/** What was said in one turn of the event loop leaves in one write: a write a line was a twelfth of what a small request cost. */
function sayAll(): void {
  const lines = said
  said = ''
  if (lines) process.stdout.write(lines)
}

const lines = new Writable({
  decodeStrings: false,
  write: (line: string, _encoding, done) => {
    if (!said) setImmediate(sayAll)
    said += line
    done()
  },
})
// The last words of a process that ends in the middle of a turn.
process.on('exit', sayAll)

/** One JSON object a line on stdout; JSON's own escaping keeps CR, LF and escape codes of callers inside the line. */
export const log = winston.createLogger({
  level: 'info',
  format: winston.format.combine(redaction(), winston.format.timestamp(), winston.format.json()),
  transports: [new winston.transports.Stream({ stream: lines, eol: '\n' })],
})

/** Who is told of each line at level `error`, as it is written. Answers how to stop that. */
export function hearErrors(hear: (line: Record<string, unknown> & { message: string }) => void): () => void {
  const stream = new Writable({
    decodeStrings: false,
    write: (line: string, _encoding, done) => {
      hear(JSON.parse(line))
      done()
    },
  })
  const ear = new winston.transports.Stream({ stream, level: 'error' })
  log.add(ear)
  return () => void log.remove(ear)
}
