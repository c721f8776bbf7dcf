/** @type {import('next').NextConfig} */
const config = {
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  // Where feed readers and old browsers look, without asking the page.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon-192.png' }],
  // `npm test` checks types; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
}

export default config
