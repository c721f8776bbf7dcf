import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters OWASP's password storage cheat sheet names first: 19 MiB, two passes, one lane (the library's own defaults). */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** @returns the argon2id hash to store */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2)
}

/**
 * @param stored null where there is no such account or nobody may sign in to it: that takes as long as a wrong password
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy()), password)
  return matches && stored !== null
}

let made: Promise<string> | undefined

function decoy(): Promise<string> {
  return (made ??= hashPassword('a password that nobody has'))
}
