import { dirname } from 'node:path'

const root = dirname(dirname(import.meta.dirname))

/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  turbopack: { root },
  outputFileTracingRoot: root,
  typescript: { ignoreBuildErrors: true },
}

export default config
