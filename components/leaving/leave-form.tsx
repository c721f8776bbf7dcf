'use client'

import { FormTop, PasswordField, PasswordOwner } from '@/components/ui/form-top'
import { PickOne, Tick } from '@/components/ui/setting-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useForm } from '@/components/ui/use-form'
import { leaveForum } from '@/lib/leaving/actions'
import type { Fate } from '@/lib/leaving/leave'

/** The form to leave. @param props `name` who leaves; `posts` what can become of their posts, in words */
export function LeaveForm({ name, posts }: { name: string | null; posts: Record<Fate, string> }) {
  const { state, pending, formProps } = useForm(leaveForum)
  return (
    <form {...formProps} className="fields">
      <FormTop state={state} />
      <PickOne legend="Your posts" name="posts" words={posts} picked={state.values?.posts} />
      <PasswordOwner name={name} />
      <PasswordField label="Your password" name="oldPassword" autoComplete="current-password" />
      <Tick name="confirm" isTicked={state.values?.confirm === 'on'}>
        Delete my account
      </Tick>
      <SubmitButton pending={pending}>Leave</SubmitButton>
    </form>
  )
}
