import { isEmail, ValidateBy } from 'class-validator'

/** Whether it can be an e-mail address. The library's own check throws on half a character (a lone surrogate), which is no text. */
export function isEmailAddress(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed() && isEmail(value)
}

export function IsEmailAddress(): PropertyDecorator {
  return ValidateBy({
    name: 'isEmailAddress',
    validator: {
      validate: isEmailAddress,
      defaultMessage: () => 'Write an e-mail address such as name@example.org.',
    },
  })
}
