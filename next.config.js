/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  // `npm test` checks types; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
}

export default config
