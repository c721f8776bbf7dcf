'use client'

import { startTransition, useState, useSyncExternalStore } from 'react'
import { FormTop } from '@/components/ui/form-top'
import { useForm } from '@/components/ui/use-form'
import { pushHere, pushNowhere } from '@/lib/push/actions'
import { countOf } from '@/lib/text/counts'
import { subscription } from './subscription'

/** Tells this browser of notices also while the forum is not open in it. @param props `publicKey` of the forum; to how many `browsers` notices are pushed */
export function PushForm({ publicKey, browsers }: { publicKey: string; browsers: number }) {
  const { state, pending, formProps } = useForm(pushNowhere)
  return (
    <section id="push">
      <h2>Push</h2>
      <p>A browser can show what is new in your inbox also while the forum is not open in it. {browsers > 0 ? `At present that is so in ${countOf(browsers, 'browser')}.` : 'At present none does.'}</p>
      <div className="choices">
        <HereButton publicKey={publicKey} />
        {browsers > 0 && (
          <form {...formProps}>
            <FormTop state={state} />
            <button className="secondary" aria-disabled={pending}>
              Show nothing in any browser
            </button>
          </form>
        )}
      </div>
    </section>
  )
}

const canPush = () => 'PushManager' in window && 'serviceWorker' in navigator

/** Nothing but a script can ask a browser for that. */
function HereButton({ publicKey }: { publicKey: string }) {
  const isPossible = useSyncExternalStore(() => () => undefined, canPush, () => false)
  const [refusal, setRefusal] = useState<string>()
  const ask = async () => {
    const fields = await subscription(publicKey).catch(() => null)
    if (!fields) return setRefusal('Your browser did not allow it. Its settings for this site say why.')
    const answer = await pushHere({}, fields)
    if (answer.goto) window.location.assign(answer.goto)
    else setRefusal(answer.message)
  }
  if (!isPossible) return <p className="note">This browser cannot, or its scripts are off.</p>
  return (
    <div>
      <FormTop state={refusal === undefined ? {} : { message: refusal }} />
      <button type="button" className="secondary" onClick={() => startTransition(() => void ask())}>
        Show it in this browser
      </button>
    </div>
  )
}
