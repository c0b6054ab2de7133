import { useApolloClient } from '@apollo/client/react'
import { Checkbox, Input, NativeSelect, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { FieldType } from '../../../gql/graphql'
import { FormDialog } from '../../../ui/FormDialog'
import { say } from '../../../ui/toast'
import { FieldLabels } from './FieldLabels'
import classes from './FieldsDialog.module.css'
import { labelsIn, spokenOf } from './fieldLanguages'
import type { Field } from './useFields'

const CreateCategoryField = graphql(`
  mutation CreateCategoryField($input: CreateCategoryFieldInput!) {
    createCategoryField(input: $input) {
      id
    }
  }
`)

const UpdateCategoryField = graphql(`
  mutation UpdateCategoryField($id: ID!, $input: UpdateCategoryFieldInput!) {
    updateCategoryField(id: $id, input: $input) {
      id
    }
  }
`)

const TYPES: FieldType[] = ['TEXT', 'NUMBER', 'CHOICE', 'MULTI_CHOICE', 'YES_NO', 'DATE', 'URL']

interface FieldDialogProps {
  categoryId: string
  /** Absent: a new one. */
  field: Field | undefined
  onClose: () => void
}

export function FieldDialog({ categoryId, field, onClose }: FieldDialogProps) {
  const { t } = useTranslation()
  const client = useApolloClient()
  const [type, setType] = useState<FieldType>(field?.type ?? 'TEXT')
  const [choices, setChoices] = useState(field?.options.map(({ label }) => label) ?? [])
  const [spoken, setSpoken] = useState(() => (field ? spokenOf(field) : []))
  const chooses = type === 'CHOICE' || type === 'MULTI_CHOICE'
  const free = type === 'TEXT' || type === 'URL'

  const submit = async (values: FormData) => {
    const input = {
      label: String(values.get('label')).trim(),
      labels: labelsIn(spoken),
      unit: (type === 'NUMBER' && String(values.get('unit') ?? '').trim()) || null,
      // A choice that was there keeps its value, under which listings have it.
      options: chooses
        ? choices.map((label) => ({
            label,
            ...keptValue(field, label),
            labels: labelsIn(spoken, label),
          }))
        : [],
      isRequired: values.has('isRequired'),
      isSearchable: values.has('isSearchable'),
      isFilterable: !free && values.has('isFilterable'),
    }
    if (field) await client.mutate({ mutation: UpdateCategoryField, variables: { id: field.id, input } })
    else await client.mutate({ mutation: CreateCategoryField, variables: { input: { ...input, categoryId, type } } })
    await client.refetchQueries({ include: ['CategoryFieldChoices'] })
    say(t('common.saved'))
    onClose()
  }
  return (
    <FormDialog
      title={t(field ? 'fields.edit' : 'fields.new')}
      size={480}
      submit={t('common.save')}
      onSubmit={submit}
      onClose={onClose}
      keep
    >
      {(wrong) => (
        <>
          <TextInput
            name="label"
            label={t('fields.label')}
            required
            data-autofocus
            maxLength={80}
            dir="auto"
            defaultValue={field?.label}
            error={wrong('label')}
          />
          <NativeSelect
            label={t('fields.type')}
            description={field && t('fields.typeStays')}
            value={type}
            disabled={Boolean(field)}
            onChange={(event) => setType(event.currentTarget.value as FieldType)}
            data={TYPES.map((value) => ({ value, label: t(`fields.types.${value}`) }))}
          />
          {chooses && (
            <TagsInput
              label={t('fields.options')}
              description={t('fields.optionsText')}
              required
              value={choices}
              onChange={setChoices}
              maxTags={100}
              error={wrong('options')}
            />
          )}
          {type === 'NUMBER' && (
            <TextInput
              name="unit"
              label={t('fields.unit')}
              placeholder="m²"
              maxLength={20}
              defaultValue={field?.unit ?? ''}
              error={wrong('unit')}
            />
          )}
          <Input.Wrapper label={t('fields.languages')} labelElement="div">
            <FieldLabels value={spoken} choices={chooses ? choices : []} onChange={setSpoken} />
          </Input.Wrapper>
          <div className={classes.flags}>
            <Checkbox name="isRequired" label={t('fields.required')} defaultChecked={field?.isRequired ?? false} />
            <Checkbox
              name="isSearchable"
              label={t('fields.searchable')}
              defaultChecked={field?.isSearchable ?? false}
            />
            {!free && (
              <Checkbox
                name="isFilterable"
                label={t('fields.filterable')}
                defaultChecked={field?.isFilterable ?? false}
              />
            )}
          </div>
        </>
      )}
    </FormDialog>
  )
}

const keptValue = (field: Field | undefined, label: string) => {
  const value = field?.options.find((option) => option.label === label)?.value
  return value ? { value } : {}
}
