'use client'

import { useSyncExternalStore } from 'react'
import { paths } from '@/lib/paths'
import { areKeysOff, isSignedIn, turnKeys } from './key-choice'

const CHANGED = 'keys-turned'

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange)
  return () => window.removeEventListener(CHANGED, onChange)
}

/** Turns the keys off and on; who is signed in does so in their settings, for every device. Without scripts there are none. */
export function KeySwitch() {
  const areOff = useSyncExternalStore(subscribe, areKeysOff, () => null)
  if (areOff === null) return null
  if (isSignedIn()) {
    return (
      <p>
        They are {areOff ? 'off' : 'on'}, as your <a href={paths.ownLook()}>settings</a> say.
      </p>
    )
  }
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
