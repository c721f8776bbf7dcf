import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16, 'must have at least 16 characters'),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
})

let parsed: z.infer<typeof schema> | undefined

/**
 * The settings of this process, read once.
 * @throws Error that names each field that is missing or wrong
 */
export function env(): z.infer<typeof schema> {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`)
  return (parsed = result.data)
}
