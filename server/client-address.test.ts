import { expect, it } from 'vitest'
import { clientAddress } from './client-address'

const request = (forwarded?: string) => ({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '192.0.2.1' } })

it.each([
  ['of the socket', undefined, false, '192.0.2.1'],
  ['of the socket, whatever somebody claims', '203.0.113.1', false, '192.0.2.1'],
  ['that a trusted proxy wrote last', '203.0.113.66, 203.0.113.1', true, '203.0.113.1'],
  ['of the socket where a trusted proxy says nothing', undefined, true, '192.0.2.1'],
])('is the address %s', (_, forwarded, trusted, address) => {
  expect(clientAddress(request(forwarded), trusted)).toBe(address)
})
