/**
 * Asks the browser, and so the person, for leave to show what is pushed.
 * @param publicKey of the forum
 * @returns what the forum needs to reach this browser
 * @throws where that is refused
 */
export async function subscription(publicKey: string): Promise<FormData> {
  await navigator.serviceWorker.register('/push-worker.js')
  const { pushManager } = await navigator.serviceWorker.ready
  const { endpoint = '', keys = {} } = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })).toJSON()
  const fields = new FormData()
  for (const [name, value] of Object.entries({ endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' })) fields.set(name, value)
  return fields
}
