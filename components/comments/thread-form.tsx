'use client'

import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { MarkForm } from '@/components/marks/mark-form'
import { commentOfLine, followFoldLink, isLine, isToggle, toggleBranch, unfoldTo } from './fold'
import { openFormInPlace } from './in-place'
import { quoteInto, selectedIn } from './quote'
import { CommentForm } from './comment-form'

/** What is written or asked where a comment stands: an answer to it, or the form of a page about it; `link` opened it. The place goes with it. */
type Opened = { link: HTMLAnchorElement; address: string; place: Element; answers: number | null; quoted: string }

/**
 * The form around a thread. With script what a comment's links lead to opens below its words, and its branch can be folded at the line along it; without,
 * the links lead to pages.
 * @param props `limit` of a comment, in characters
 */
export function ThreadForm({ goto, limit, children }: { goto: string; limit: number; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const selected = useRef('')
  useEffect(() => {
    const box = opened?.place.querySelector('textarea')
    if (box && opened?.quoted) quoteInto(box, opened.quoted)
    return () => opened?.place.remove()
  }, [opened])
  useEffect(() => {
    showTarget()
    window.addEventListener('hashchange', showTarget)
    return () => window.removeEventListener('hashchange', showTarget)
  }, [])

  /** Pressing a link ends the selection before it is followed. */
  function onPointerDown({ target }: PointerEvent): void {
    const comment = target instanceof Element ? target.closest('.thread li') : null
    selected.current = comment ? selectedIn(comment) : ''
  }

  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return
    const folded = commentOfLine(event.target)
    if (folded) return toggleBranch(folded)
    const link = event.target.closest('a')
    const open = link && opener(link)
    if (!open) return
    event.preventDefault()
    open()
  }

  /** @returns what a link does here; null where the browser follows it */
  function opener(link: HTMLAnchorElement): (() => void) | null {
    const address = link.getAttribute('href') ?? ''
    if (link.matches('.thread [href^="/reply/"]')) return () => answer(link, address)
    if (link.matches('.thread :is([href^="/edit/"], [href^="/delete/"])')) return () => open(link, address, { answers: null, quoted: '' })
    if (opened?.answers === null && opened.place.contains(link)) return close
    return link.matches('[data-other]') ? () => followFoldLink(link) : null
  }

  function answer(link: HTMLAnchorElement, address: string): void {
    const comment = link.closest('li')
    const quoted = comment ? selected.current || selectedIn(comment) : ''
    selected.current = ''
    const box = opened?.address === address ? opened.place.querySelector('textarea') : null
    if (box && quoted) return quoteInto(box, quoted)
    open(link, address, { answers: Number(address.split('/').pop()), quoted })
  }

  function open(link: HTMLAnchorElement, address: string, what: Pick<Opened, 'answers' | 'quoted'>): void {
    if (opened?.address === address) return close()
    const place = document.createElement('section')
    const words = link.closest('li')?.querySelector(':scope > div')
    words?.after(place)
    if (what.answers === null) void openFormInPlace(link, place)
    setOpened({ link, address, place, ...what })
  }

  function close(): void {
    opened?.link.focus()
    setOpened(null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, target } = event
    if (key === 'Escape' && opened?.place.contains(document.activeElement)) close()
    if (key !== 'Enter' || !isToggle(target)) return
    event.preventDefault()
    target.click()
  }

  /** Style alone cannot tell the line from what stands along it. */
  const onPointerOver = ({ target }: PointerEvent) => isLine(target) && target.classList.add('line')
  const onPointerOut = ({ target }: PointerEvent) => isLine(target) && target.classList.remove('line')

  return (
    <div onClick={onClick} onKeyDown={onKeyDown} onPointerDown={onPointerDown} onPointerOver={onPointerOver} onPointerOut={onPointerOut}>
      <MarkForm goto={goto}>{children}</MarkForm>
      {opened && opened.answers !== null && createPortal(<CommentForm key={opened.address} parentId={opened.answers} label="Reply" closed={null} limit={limit} isInline />, opened.place)}
    </div>
  )
}

/** What the address leads to may be folded away. */
function showTarget(): void {
  const target = document.querySelector('.thread :target')
  if (!target || target.checkVisibility?.() !== false) return
  unfoldTo(target)
  target.scrollIntoView()
}
