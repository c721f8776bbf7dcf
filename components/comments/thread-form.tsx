'use client'

import { useEffect, useState, type MouseEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { MarkForm } from '@/components/marks/mark-form'
import { CommentForm } from './comment-form'

/** The comment that is being answered where it stands, and the element the form is put into. */
type Answered = { id: number; place: Element }

/**
 * The form around a thread. With script a reply is written where it will stand; without, its link leads to a page.
 * @param props `limit` of a comment, in characters
 */
export function ThreadForm({ goto, limit, children }: { goto: string; limit: number; children: ReactNode }) {
  const [answered, setAnswered] = useState<Answered | null>(null)
  useEffect(() => () => answered?.place.remove(), [answered])

  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/reply/"]') : null
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const id = Number(link.getAttribute('href')?.split('/').pop())
    if (answered?.id === id) return setAnswered(null)
    const place = document.createElement('section')
    link.parentElement?.after(place)
    setAnswered({ id, place })
  }

  return (
    <>
      <div onClick={onClick}>
        <MarkForm goto={goto}>{children}</MarkForm>
      </div>
      {answered && createPortal(<CommentForm key={answered.id} parentId={answered.id} label="Reply" closed={null} limit={limit} isInline />, answered.place)}
    </>
  )
}
