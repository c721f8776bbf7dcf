import { Prisma } from '@/prisma/client/client'

/** The `Filters` of a reader; they are few, and found by their key. @param readerId a number, or what it is called in the statement */
export function filtersSql(readerId: number | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select json_build_object(
    'sites', coalesce(json_agg(json_build_object('host', o.host, 'path', o.path, 'subdomains', o.subdomains)) filter (where o.host is not null), '[]'),
    'words', coalesce(json_agg(o.words) filter (where o.words is not null), '[]'),
    'people', coalesce(json_agg(o.person_id) filter (where o.person_id is not null), '[]'))
    from left_out o where o.user_id = ${readerId})`
}
