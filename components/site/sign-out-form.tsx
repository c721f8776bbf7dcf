'use client'

import type { ReactNode } from 'react'
import { useForm } from '@/components/ui/use-form'
import { signOut } from '@/lib/accounts/actions'

/** Around the viewer's end of the header, where the button to sign out is. */
export function SignOutForm({ children }: { children: ReactNode }) {
  const { formProps } = useForm(signOut)
  return <form {...formProps}>{children}</form>
}
