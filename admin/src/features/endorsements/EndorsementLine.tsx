import { useMutation } from '@apollo/client/react'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../gql'
import { Chip } from '../../ui/Chip'
import { FormDialog } from '../../ui/FormDialog'
import { Moment } from '../../ui/Moment'
import { say } from '../../ui/toast'
import classes from './Endorsements.module.css'

const EndorsementFields = graphql(`
  fragment EndorsementLine on Endorsement {
    id
    wouldRepeat
    comment
    tags
    verifiedVisit
    createdAt
    reply
    viewerCanReply
  }
`)

const Reply = graphql(`
  mutation ReplyToEndorsement($id: ID!, $input: ReplyToEndorsementInput!) {
    replyToEndorsement(id: $id, input: $input) {
      id
      reply
      repliedAt
    }
  }
`)

export function EndorsementLine({ endorsement }: { endorsement: FragmentType<typeof EndorsementFields> }) {
  const { t } = useTranslation()
  const { id, wouldRepeat, comment, tags, verifiedVisit, createdAt, reply, viewerCanReply } = readFragment(
    EndorsementFields,
    endorsement,
  )
  const [replying, setReplying] = useState(false)
  const [send] = useMutation(Reply)
  const submit = async (values: FormData) => {
    await send({ variables: { id, input: { text: String(values.get('text')).trim() || null } } })
    setReplying(false)
    say(t('common.saved'))
  }
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <Chip tone={wouldRepeat ? 'good' : 'calm'}>{t(wouldRepeat ? 'moderation.again' : 'moderation.notAgain')}</Chip>
        {verifiedVisit && <Chip tone="accent">{t('endorsements.verified')}</Chip>}
        <span className={classes.under}>
          <Moment at={createdAt} />
        </span>
      </div>
      {comment && (
        <p className={classes.words} dir="auto">
          {comment}
        </p>
      )}
      {tags.length > 0 && <bdi className={classes.under}>{tags.join(' · ')}</bdi>}
      {reply && (
        <blockquote className={classes.reply} dir="auto">
          {reply}
        </blockquote>
      )}
      {viewerCanReply && (
        <Button variant="subtle" size="compact-sm" className={classes.button ?? ''} onClick={() => setReplying(true)}>
          {t(reply ? 'endorsements.changeReply' : 'endorsements.reply')}
        </Button>
      )}
      {replying && (
        <FormDialog
          title={t('endorsements.replyTitle')}
          size={520}
          submit={t('endorsements.sendReply')}
          keep
          onSubmit={submit}
          onClose={() => setReplying(false)}
        >
          {(wrong) => (
            <Textarea
              name="text"
              label={t('endorsements.replyLabel')}
              description={t('endorsements.replyText')}
              defaultValue={reply ?? ''}
              maxLength={2000}
              autosize
              minRows={3}
              dir="auto"
              data-autofocus
              error={wrong('text')}
            />
          )}
        </FormDialog>
      )}
    </li>
  )
}
