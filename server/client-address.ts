import type { IncomingMessage } from 'node:http'

/**
 * @param trustProxy whether what the last proxy wrote into X-Forwarded-For counts; anybody can write what stands before it
 * @returns the address a request came from; empty when the connection is gone
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } }, trustProxy: boolean): string {
  const forwarded = trustProxy ? String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : ''
  return forwarded || (socket.remoteAddress ?? '')
}
