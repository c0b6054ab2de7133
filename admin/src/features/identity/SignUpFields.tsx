import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../lib/problem'
import { useFieldProblems } from '../../lib/useProblemText'
import { EmailField } from './EmailField'
import { NewPasswordField } from './PasswordField'

/** `The Old Town!` → `the-old-town`: a first idea, which the person may change. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
    .replace(/-$/, '')
}

/** The short name follows the name until somebody writes their own. */
export function SignUpFields({ problem }: { problem: Problem | undefined }) {
  const { t } = useTranslation()
  const say = useFieldProblems()
  const [slug, setSlug] = useState('')
  const [own, setOwn] = useState(false)
  const wrong = (...paths: string[]) =>
    problem && say(problem).find(({ path }) => paths.includes(path.replace(/^.*\./, '')))?.message
  const plain = { size: 'md', required: true, withAsterisk: false } as const
  return (
    <>
      <TextInput
        {...plain}
        name="tenantName"
        label={t('signUp.tenantName')}
        autoComplete="organization"
        dir="auto"
        maxLength={120}
        autoFocus
        onChange={({ currentTarget: { value } }) => own || setSlug(slugOf(value))}
        error={wrong('tenantName')}
      />
      <TextInput
        {...plain}
        name="tenantSlug"
        label={t('signUp.slug')}
        description={t('signUp.slugText')}
        autoCapitalize="none"
        spellCheck={false}
        className="ltr-input"
        maxLength={63}
        value={slug}
        onChange={({ currentTarget: { value } }) => {
          setOwn(value !== '')
          setSlug(value.toLowerCase())
        }}
        error={wrong('tenantSlug', 'slug')}
      />
      <TextInput
        {...plain}
        name="name"
        label={t('signUp.name')}
        autoComplete="name"
        dir="auto"
        maxLength={120}
        error={wrong('name')}
      />
      <EmailField error={wrong('email')} />
      <NewPasswordField size="md" label={t('identity.password')} error={wrong('password')} />
    </>
  )
}
