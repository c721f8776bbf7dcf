import type { Metadata } from 'next'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { currentViewer } from '@/lib/accounts/queries'
import { gotoSchema } from '@/lib/forms'
import type { PageSearch } from '../ranked-page'

export const metadata: Metadata = { title: 'Log in' }

export default async function LoginPage({ searchParams }: PageSearch) {
  const goto = gotoSchema.parse((await searchParams).goto)
  const viewer = await currentViewer()
  return (
    <>
      <h1 className="list-heading">Log in</h1>
      {viewer && (
        <p className="note">
          You are logged in as {viewer.name}. <a href={goto}>Go on</a>, or log in as somebody else.
        </p>
      )}
      <SignInForm goto={goto} />
    </>
  )
}
