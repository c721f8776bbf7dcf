import { siteAddress } from './env'

/** @returns an address of this forum as others have to write it */
export function absolute(path: string): string {
  return new URL(path, siteAddress()).href
}
