import { expect, it } from 'vitest'
import { settings } from '@/lib/settings'
import { newMember } from '@/lib/testing/cast'
import { leaders } from './leaders'

it('those with the most karma lead, of equals who came first, and their list ends', async () => {
  const few = await newMember({ karma: 50 })
  const many = await newMember({ karma: 5000 })
  const equal = await newMember({ karma: 50 })
  expect((await leaders()).map(({ id }) => id)).toEqual([many, few, equal])
  for (let index = 0; index < settings.lists.leaders; index++) await newMember({ karma: 60 })
  const all = await leaders()
  expect(all).toHaveLength(settings.lists.leaders)
  expect(all.map(({ id }) => id)).not.toContain(few)
})
