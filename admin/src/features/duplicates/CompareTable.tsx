import { Radio } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListingPart } from '../../gql/graphql'
import { useFormat } from '../../lib/format'
import { Moment } from '../../ui/Moment'
import { StatusChip } from '../directory/listing/StatusChip'
import type { Compared, Side } from './compared'
import classes from './Duplicates.module.css'

interface CompareTableProps {
  sides: readonly [Side, Side]
  rows: readonly Compared[]
  kept: 0 | 1
  /** Absent: nothing is to be chosen any more. */
  onKeep?: ((side: 0 | 1) => void) | undefined
  chosen: Partial<Record<ListingPart, 0 | 1>>
  onChoose: (part: ListingPart, side: 0 | 1) => void
}

/** Both listings side by side: above, which of them stays; below, what it says where the two differ. */
export function CompareTable({ sides, rows, kept, onKeep, chosen, onChoose }: CompareTableProps) {
  const { t } = useTranslation()
  return (
    <table className={classes.table}>
      <colgroup>
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <td />
          {sides.map((side, at) => (
            <th key={side.id} scope="col">
              <Head side={side}>
                {onKeep && (
                  <Radio
                    size="xs"
                    name="kept"
                    label={t('duplicates.keep')}
                    aria-label={t('duplicates.keepThis', { name: side.name })}
                    checked={kept === at}
                    onChange={() => onKeep(at as 0 | 1)}
                  />
                )}
              </Head>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, texts, ltr }) => {
          const differs = texts[0] !== texts[1] && texts[0] !== '' && texts[1] !== ''
          const taken = chosen[part] ?? kept
          return (
            <tr key={part}>
              <th scope="row" className={classes.part}>
                {t(`duplicates.part.${part}`)}
              </th>
              {texts.map((text, at) => (
                <td key={at === 0 ? 'elder' : 'younger'} className={differs && taken !== at ? classes.left : undefined}>
                  <span className={classes.value}>
                    {differs && onKeep && (
                      <Radio
                        size="xs"
                        name={part}
                        aria-label={t('duplicates.take', { part: t(`duplicates.part.${part}`), name: sides[at]?.name })}
                        checked={taken === at}
                        onChange={() => onChoose(part, at as 0 | 1)}
                      />
                    )}
                    {text ? (
                      <bdi className={classes.text} dir={ltr ? 'ltr' : 'auto'}>
                        {text}
                      </bdi>
                    ) : (
                      <span className={classes.none}>–</span>
                    )}
                  </span>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Head({ side, children }: { side: Side; children: React.ReactNode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { images, endorsementSummary, isVerified } = side
  return (
    <span className={classes.head}>
      <Link to="/listings/$id" params={{ id: side.id }}>
        <bdi>{side.name}</bdi>
      </Link>
      <span className={classes.facts}>
        <StatusChip status={side.status} />
        {isVerified && <span>{t('duplicates.verified')}</span>}
        <span>
          {t('duplicates.endorsements', {
            count: endorsementSummary.count,
            shown: format.number(endorsementSummary.count),
          })}
        </span>
        <Moment at={side.createdAt} />
      </span>
      {images.length > 0 && (
        <span className={classes.pictures}>
          {images.map(({ id, url, alt }) => (
            <img key={id} src={url} alt={alt ?? ''} loading="lazy" />
          ))}
        </span>
      )}
      {children}
    </span>
  )
}
