import NextAuth from 'next-auth'
import { authOptions } from '@/lib/accounts/session'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own addresses: the session as JSON, and signing in and out for programs. The forms have actions of their own. */
async function handler(request: Request, context: Context): Promise<Response> {
  return NextAuth(authOptions())(request, context)
}

export { handler as GET, handler as POST }
