import { useMutation } from '@apollo/client/react'
import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { readProblem } from '../../lib/problem'
import { useFieldProblems, useProblemText } from '../../lib/useProblemText'
import { EmailField } from './EmailField'
import classes from './LogInForm.module.css'
import { NewPasswordField } from './PasswordField'

const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input)
  }
`)

interface RegisterFormProps {
  /** Said in its place once it was sent; it never tells whether the address was known. */
  sent: string
}

/** Name, address, password: an account without a tenant. */
export function RegisterForm({ sent }: RegisterFormProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const say = useFieldProblems()
  const [register, { data, loading, error }] = useMutation(Register)
  const problem = error && readProblem(error)
  const wrong = (path: string) => problem && say(problem).find((field) => field.path === path)?.message

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const [name, email, password] = ['name', 'email', 'new'].map((field) => String(values.get(field)))
    const input = { name: name ?? '', email: email ?? '', password: password ?? '' }
    void register({ variables: { input } }).catch(() => undefined)
  }
  if (data) return <p role="status">{sent}</p>
  return (
    <form className={classes.form} onSubmit={submit}>
      {problem && problem.fields.length === 0 && (
        <div className={classes.problem} role="alert">
          {text(problem)}
        </div>
      )}
      <TextInput
        name="name"
        size="md"
        label={t('join.name')}
        autoComplete="name"
        dir="auto"
        required
        withAsterisk={false}
        maxLength={120}
        autoFocus
        error={wrong('name')}
      />
      <EmailField error={wrong('email')} />
      <NewPasswordField size="md" label={t('identity.password')} error={wrong('password')} />
      <Button type="submit" size="md" fullWidth loading={loading}>
        {t('register.create')}
      </Button>
    </form>
  )
}
