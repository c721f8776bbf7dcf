import { FormattedText } from '@/components/ui/formatted-text'
import type { Notice } from '@/lib/inbox/queries'
import { toldWords, type ToldPost } from '@/lib/notices/told'
import { paths } from '@/lib/paths'
import { Stamp } from './stamp'

type Props = Pick<Notice, 'id' | 'isNew' | 'createdAt'> & { told: ToldPost }

/** Somebody's post, why one is told of it, and what to do about it. */
export function ToldNotice({ id, isNew, createdAt, told }: Props) {
  const { id: itemId, isComment, storyId, title, author, html } = told
  return (
    <>
      <div>
        <a href={paths.user(author)}>{author}</a> {toldWords(told)}{' '}
        <a href={paths.item(storyId)} dir="auto">
          {title || 'a story that is gone'}
        </a>
      </div>
      {html && <FormattedText html={html} />}
      <div className="meta">
        <a href={isComment ? paths.comment(storyId, itemId) : paths.item(itemId)}>
          <Stamp at={createdAt} />
        </a>
        <a href={isComment ? paths.reply(itemId) : paths.item(itemId)}>{isComment ? 'reply' : 'comment'}</a>
        {isNew && <MarkButton id={id} />}
        <button name="mute" value={storyId}>
          mute thread
        </button>
      </div>
    </>
  )
}

/** @param props `id` of the notice */
export function MarkButton({ id }: { id: number }) {
  return (
    <button name="id" value={id} className="mr-4">
      mark as read
    </button>
  )
}
