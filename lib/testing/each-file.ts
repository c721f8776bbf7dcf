import { afterAll, inject } from 'vitest'
import { disconnect } from '@/lib/db'
import { copyDatabase } from './copy-database'

const { url, drop } = await copyDatabase(inject('templateUrl'))
process.env.DATABASE_URL = url

afterAll(async () => {
  await disconnect()
  await drop()
})
