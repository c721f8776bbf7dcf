import { ROOT } from '@/scripts/setup/root'
import { stopSignal } from '@/scripts/setup/site-database'
import { serve } from '@/server/serve'

// The forum as `npm start` serves it, without the preparations.

const site = await serve({ dir: ROOT, port: Number(process.env.PORT), host: process.env.HOST ?? '', dev: false })
console.log('Ready')
await stopSignal()
await site.close()
process.exit(0)
