'use client'

import { orderWords } from '@/components/comments/order-words'
import { FormTop } from '@/components/ui/form-top'
import { FormattingHelp } from '@/components/ui/formatting-help'
import { FieldGroup, MinutesField, PickOne, Tick } from '@/components/ui/setting-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextBox } from '@/components/ui/text-box'
import { useForm } from '@/components/ui/use-form'
import { settle } from '@/lib/accounts/actions'
import type { OwnSettings } from '@/lib/accounts/queries'
import { paths } from '@/lib/paths'
import { densityWords, textSizeWords, themeWords } from './setting-words'

/** What a form needs to know of the forum: lengths in characters, times in minutes, and from which karma on the header can have a colour. */
export type Limits = { about: number; delay: number; minutes: number; topColourKarma: number }

/**
 * What others read about one, and how one reads and writes.
 * @param props `own` is what is set now; null of who was signed out meanwhile, for whom only a form they sent is shown again; `mayColour` the header
 */
export function ProfileForm({ own, mayColour, limits }: { own: OwnSettings | null; mayColour: boolean; limits: Limits }) {
  const { state, pending, formProps } = useForm(settle)
  if (!own && !state.values) return null
  const { values } = state
  const given = (name: keyof OwnSettings) => values?.[name] ?? own?.[name]?.toString() ?? ''
  const isTicked = (name: 'showDead' | 'leaveOutRead' | 'keys' | 'noProcrast') => (values ? values[name] === 'on' : own?.[name])
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <FieldGroup legend="About you" about="Everybody reads it in your profile.">
        <label>
          <span className="sr-only">About you</span>
          <TextBox name="about" rows={6} maxLength={limits.about} defaultValue={given('about')} />
        </label>
        <FormattingHelp />
      </FieldGroup>
      <FieldGroup legend="What you read" about="In lists and threads.">
        <Tick name="showDead" isTicked={isTicked('showDead')}>
          Show me dead posts
        </Tick>
        <Tick name="leaveOutRead" isTicked={isTicked('leaveOutRead')} about="read">
          Leave what I have read out of the front page, /ask and /show
        </Tick>
        <p className="note" id="read">
          You have read a story when you opened its thread while logged in, and nobody else has commented since. What you hid is always left out.
        </p>
        <PickOne legend="Order of comments" name="threadOrder" words={orderWords} picked={given('threadOrder')} />
      </FieldGroup>
      <FieldGroup id="look" legend="How it looks" about="Wherever you are logged in.">
        <PickOne legend="Theme" name="theme" words={themeWords} picked={given('theme')} />
        <PickOne legend="Size of words" name="textSize" words={textSizeWords} picked={given('textSize')} />
        <PickOne legend="Room between things" name="density" words={densityWords} picked={given('density')} />
        {mayColour || values?.topColour !== undefined ? (
          <label>
            Colour of the header, as six digits such as ff6600; empty for none
            <input name="topColour" maxLength={7} autoComplete="off" autoCapitalize="none" spellCheck={false} defaultValue={given('topColour')} />
          </label>
        ) : (
          <p className="note">From {limits.topColourKarma} karma on you can choose a colour for the header.</p>
        )}
        <p className="note">
          <a href={paths.topColours()}>Colours that people chose</a>
        </p>
        <Tick name="keys" isTicked={isTicked('keys')}>
          Single keys lead me through pages
        </Tick>
        <p className="note">
          <a href={paths.keys()}>What they are</a>
        </p>
      </FieldGroup>
      <FieldGroup legend="How long you read" about="Against reading longer than you want (noprocrast): when a visit has taken so long, no page opens until you have been away. What you send still arrives, and this page stays open.">
        <Tick name="noProcrast" isTicked={isTicked('noProcrast')}>
          Send me back to work
        </Tick>
        <MinutesField label="Minutes that a visit takes at most (maxvisit)" name="maxVisit" least={1} most={limits.minutes} minutes={given('maxVisit')} />
        <MinutesField label="Minutes between two visits at least (minaway)" name="minAway" least={1} most={limits.minutes} minutes={given('minAway')} />
      </FieldGroup>
      <FieldGroup legend="Second thoughts" about={`For up to ${limits.delay} minutes you alone see a comment that you wrote, and can edit or delete it.`}>
        <MinutesField label="Minutes until others see my comments" name="delay" least={0} most={limits.delay} minutes={given('delay')} />
      </FieldGroup>
      <div className="buttons">
        <SubmitButton pending={pending}>Save</SubmitButton>
      </div>
    </form>
  )
}
