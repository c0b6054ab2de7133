import { useTranslation } from 'react-i18next'

/** What support needs to find one answer among millions. */
export function RequestId({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <>
      {t('problem.requestId')} <code className="ltr">{id}</code>
    </>
  )
}
