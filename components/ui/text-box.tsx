import { useEffect, useId, useRef, useState, type ComponentProps } from 'react'

/**
 * A box for a text of several lines. What somebody typed before the scripts came stays: React would set a filled box back to what the page
 * came with (initTextarea in react-dom 19; it spares other fields).
 */
export function TextBox(props: Omit<ComponentProps<'textarea'>, 'id' | 'ref' | 'dir'>) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [typed] = useState(() => textIn(id))
  useEffect(() => {
    // What differs was typed after the box was set back, and is the latest.
    if (box.current && typed !== null && box.current.value === box.current.defaultValue) box.current.value = typed
  }, [typed])
  return <textarea {...props} ref={box} id={id} dir="auto" />
}

/** @returns what the box of the page as it came holds; null on the server, and where there is none yet */
function textIn(id: string): string | null {
  if (typeof document === 'undefined') return null
  const box = document.getElementById(id)
  return box instanceof HTMLTextAreaElement ? box.value : null
}
