import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/paths'

/**
 * Sends who is not signed in to do so and come back. Not who just sent the page's form without script: its words would be lost, so the form
 * itself asks them.
 * @param address of the page
 */
export async function signInFirst(address: string): Promise<void> {
  if (!(await isFormSent())) redirect(paths.login(address) as never)
}

/** @returns whether the page answers a form that was sent without script */
export async function isFormSent(): Promise<boolean> {
  return (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false
}
