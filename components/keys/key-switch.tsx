'use client'

import { useSyncExternalStore } from 'react'
import { areKeysOff, turnKeys } from './key-choice'

const CHANGED = 'keys-turned'

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange)
  return () => window.removeEventListener(CHANGED, onChange)
}

/** Turns the keys off and on. Without scripts there are none. */
export function KeySwitch() {
  const areOff = useSyncExternalStore(subscribe, areKeysOff, () => null)
  if (areOff === null) return null
  const turn = () => {
    turnKeys(!areOff)
    window.dispatchEvent(new Event(CHANGED))
  }
  return (
    <p>
      <button type="button" className="secondary" onClick={turn}>
        {areOff ? 'Turn the keys on' : 'Turn the keys off'}
      </button>{' '}
      <span role="status">{areOff ? 'They are off on this device.' : 'They are on.'}</span>
    </p>
  )
}
