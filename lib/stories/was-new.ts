import { settings } from '@/lib/settings'
import { Prisma } from '@/prisma/client/client'

/** accounts/rules.ts `wasNew` in SQL, over `items i` and `users u`. */
export const wasNewSql = Prisma.sql`(not u.imported and i.created_at - u.created_at < make_interval(secs => ${settings.newAccount / 1000}::float8))`
