/** A refusal as Stripe's API writes it (https://docs.stripe.com/api/errors). Nothing of what was being done stays. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly type: 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error',
    readonly code: string,
    readonly more: { param?: string; decline_code?: string } = {},
  ) {
    super(code)
  }

  get body(): object {
    const { type, code } = this
    return { error: { type, code, message: `The sandbox refused it: ${code}.`, ...this.more } }
  }
}

export const missing = (param: string): ApiError =>
  new ApiError(404, 'invalid_request_error', 'resource_missing', { param })
export const wrong = (param: string, code = 'parameter_invalid'): ApiError =>
  new ApiError(400, 'invalid_request_error', code, { param })

/** A refusal after which something stays: a card was asked. */
export class Refused {
  constructor(readonly error: ApiError) {}
}
