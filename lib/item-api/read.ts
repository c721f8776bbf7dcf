import type { Address } from './address'
import type { RecentChanges } from './changes'
import { hnItem } from './item'
import { inside, type Json } from './json'
import { listed, maxItem } from './lists'
import { hnUser } from './user'

/** @returns what stands at an address for everybody; null where there is nothing */
export async function readAt({ resource, keys }: Address, changes: RecentChanges): Promise<Json> {
  return inside(await readResource(resource, changes), keys)
}

function readResource(resource: Address['resource'], changes: RecentChanges): Promise<Json> | null {
  switch (resource.kind) {
    case 'item':
      return resource.id === null ? null : hnItem(resource.id)
    case 'user':
      return resource.name === null ? null : hnUser(resource.name)
    case 'list':
      return listed(resource.list)
    case 'maxitem':
      return maxItem()
    case 'updates':
      return changes.updates()
  }
}
