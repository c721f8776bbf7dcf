/** What is used of autocannon, which has no types of its own. */
declare module 'autocannon' {
  /** One connection. */
  export type Client = { pipelinedRequests: { addBody: (bytes: Buffer) => void } }
  type Options = {
    url: string
    connections: number
    amount: number
    headers: Record<string, string>
    timeout: number
    sampleInt: number
    setupClient: (client: Client) => void
  }
  type Run = Promise<{ non2xx: number; errors: number }> & { on(event: 'response', listener: () => void): Run }
  export default function autocannon(options: Options): Run
}
