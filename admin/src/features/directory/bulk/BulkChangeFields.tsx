import { NativeSelect, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../identity/useSession'
import { CategorySelect } from '../category/CategorySelect'
import { BULK_ACTIONS, type BulkDraft, TO } from './bulkChange'

const FEATURING: readonly string[] = ['feature', 'unfeature']
const DAYS = [7, 30, 90, 365]

interface BulkChangeFieldsProps {
  draft: BulkDraft
  onDraft: (draft: BulkDraft) => void
}

/** What shall become of them, and to what. */
export function BulkChangeFields({ draft, onDraft }: BulkChangeFieldsProps) {
  const { t } = useTranslation()
  const mayFeature = useMay('listing.feature')
  const set = <K extends keyof BulkDraft>(name: K, value: BulkDraft[K]) => onDraft({ ...draft, [name]: value })
  const actions = BULK_ACTIONS.filter((action) => mayFeature || !FEATURING.includes(action))
  return (
    <>
      <NativeSelect
        label={t('bulkEdit.what')}
        value={draft.action}
        data={actions.map((value) => ({ value, label: t(`bulkEdit.action.${value}`) }))}
        onChange={({ currentTarget }) =>
          set('action', actions.find((each) => each === currentTarget.value) ?? 'status')
        }
      />
      {draft.action === 'status' && (
        <NativeSelect
          label={t('bulkEdit.to')}
          value={draft.status}
          data={TO.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={({ currentTarget }) =>
            set('status', TO.find((each) => each === currentTarget.value) ?? 'PUBLISHED')
          }
        />
      )}
      {(draft.action === 'addTags' || draft.action === 'removeTags') && (
        <TagsInput
          label={t('bulkEdit.tags')}
          description={t('bulkEdit.tagsText')}
          maxTags={30}
          value={draft.tags}
          onChange={(tags) =>
            set(
              'tags',
              tags.map((tag) => tag.slice(0, 50)),
            )
          }
        />
      )}
      {(draft.action === 'addCategory' || draft.action === 'removeCategory') && (
        <CategorySelect
          label={t('bulkEdit.category')}
          value={draft.categoryId}
          onChange={(categoryId) => set('categoryId', categoryId)}
        />
      )}
      {draft.action === 'priceLevel' && (
        <NativeSelect
          label={t('bulkEdit.priceLevel')}
          value={String(draft.priceLevel ?? '')}
          data={['1', '2', '3', '4', ''].map((value) => ({
            value,
            label: value ? t(`bulkEdit.price.p${value as '1'}`) : t('bulkEdit.noPrice'),
          }))}
          onChange={({ currentTarget }) => set('priceLevel', currentTarget.value ? Number(currentTarget.value) : null)}
        />
      )}
      {draft.action === 'feature' && (
        <NativeSelect
          label={t('bulkEdit.howLong')}
          value={String(draft.days)}
          data={DAYS.map((days) => ({ value: String(days), label: t('bulkEdit.days', { count: days }) }))}
          onChange={({ currentTarget }) => set('days', Number(currentTarget.value))}
        />
      )}
    </>
  )
}
