import type { Fill } from '@/lib/document'
import { place } from '@/lib/place'

/** Finished HTML in a page. Hydration leaves it as it is: there is nothing in it for the framework to do. */
export async function Placed({ fill, className }: { fill: Fill; className?: string }) {
  return <div className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: await place(fill) }} />
}
