'use client'

import { useEffect, useRef, useState } from 'react'
import { areKeysOff } from './key-choice'
import { KeyList } from './key-list'
import { KeySwitch } from './key-switch'
import { keyGroups, type Act } from './keys'
import { postOf } from './posts'

const LIST = '?'
const keys = keyGroups.flatMap((group) => group.keys)

/** The second of two keys comes within this many milliseconds, or it is the first of its own. */
const TOGETHER = 2000

/** Single keys to read with. What is typed into a field, or pressed with Ctrl, Alt or Meta, is none of them. */
export function Keyboard() {
  const [isListed, setListed] = useState(false)
  useEffect(() => {
    let last: Element | null = null
    let begun = { key: '', at: 0 }
    const onFocus = ({ target }: FocusEvent) => void (last = target instanceof Element ? (postOf(target) ?? last) : last)
    const onKey = (event: KeyboardEvent) => {
      if (isForSomethingElse(event) || areKeysOff()) return
      if (event.key === LIST) setListed(true)
      const act = find(event.timeStamp - begun.at < TOGETHER ? begun.key : '', event.key)
      begun = { key: act ? '' : event.key, at: event.timeStamp }
      if (!act) return
      event.preventDefault()
      act({ post: postAt(last), viewer: document.querySelector<HTMLElement>('#viewer')?.dataset.name })
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return isListed && <KeyDialog onClose={() => setListed(false)} />
}

function find(before: string, key: string): Act | undefined {
  const isPressed = (...pressed: string[]) => keys.find((each) => each.keys.join() === pressed.join())?.act
  return isPressed(before, key) ?? isPressed(key)
}

/**
 * Enter follows links and presses buttons as everywhere; it is a key of ours on a post itself. A dialog that was just closed keeps the focus until the
 * browser draws again, but what is pressed then is not for it.
 */
function isForSomethingElse({ key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || !(target instanceof Element)) return true
  return target.matches('input:not([type=checkbox]), textarea, select, dialog[open], dialog[open] *') || (key === 'Enter' && postOf(target) !== target)
}

/** @returns the post with the focus; where nothing has it, the last that had */
function postAt(last: Element | null): Element | null {
  const focused = document.activeElement
  const isNowhere = focused === null || focused === document.body || focused.closest('dialog') !== null
  return postOf(focused) ?? (isNowhere && last?.isConnected ? last : null)
}

function KeyDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="key-dialog" aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys">Keys</h2>
      <form method="dialog">
        <button className="secondary">Close</button>
      </form>
      <KeyList level="h3" />
      <KeySwitch />
    </dialog>
  )
}
