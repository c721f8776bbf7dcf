import { ZipFile } from 'yazl'
import { absolute } from '@/lib/absolute'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { html, trusted, type Markup } from '@/lib/text/markup'
import { parts, type Part } from './parts'

type Row = Readonly<Record<string, unknown>>

/** A part of somebody's data as it is in the database at one moment. */
type Read = Part & { read: Row[] }

/**
 * Everything of a person's as a ZIP archive: each part as JSON, and all of it in one page to read.
 * @returns its bytes, as they are made
 */
export async function archiveOf({ id, name }: { id: number; name: string }, at: Date): Promise<NodeJS.ReadableStream> {
  const read = await readParts(id)
  const zip = new ZipFile()
  const add = (file: string, text: string) => zip.addBuffer(Buffer.from(text), file, { mtime: at })
  add('index.html', pageOf(name, read, at))
  for (const part of read) add(`${part.name}.json`, JSON.stringify(part.read, null, 1))
  zip.end()
  return zip.outputStream
}

/** One after another in one transaction: what is read belongs together, and others find connections left. */
function readParts(userId: number): Promise<Read[]> {
  return db().$transaction(
    async (tx) => {
      const read: Read[] = []
      for (const part of parts) read.push({ ...part, read: await tx.$queryRawUnsafe<Row[]>(part.rows, userId) })
      return read
    },
    { isolationLevel: 'RepeatableRead' },
  )
}

const STYLE = 'body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}article{border-top:1px solid #8888;padding:.5rem 0}table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #8888;padding:.2rem .5rem;text-align:left}'

function pageOf(name: string, read: readonly Read[], at: Date): string {
  const title = `${name} on ${settings.siteName}`
  return html`<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${title}</title><style>${trusted(STYLE)}</style><h1>${title}</h1><p>Everything of yours as it was on ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC. Each part is a file of JSON, too.</p>${read.map(sectionOf)}</html>`.html
}

function sectionOf({ name, title, read }: Read): Markup {
  const shown = read.length === 0 ? html`<p>Nothing.</p>` : name === 'posts' ? html`${read.map(articleOf)}` : tableOf(read)
  return html`<h2 id=${name}>${title} (${read.length})</h2>${shown}`
}

function articleOf({ title, url, html: words, address, createdAt }: Row): Markup {
  const link = absolute(String(address))
  return html`<article>${typeof title === 'string' && html`<h3 dir=auto>${title}</h3>`}${typeof url === 'string' && html`<p><a href="${url}">${url}</a></p>`}<div dir=auto>${trusted(String(words))}</div><p><a href="${link}">${written(createdAt)}</a></p></article>`
}

function tableOf(rows: readonly Row[]): Markup {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'html')
  return html`<table><tr>${columns.map((column) => html`<th>${column}</th>`)}</tr>${rows.map((row) => html`<tr>${columns.map((column) => html`<td dir=auto>${column === 'address' ? linkTo(String(row[column])) : written(row[column])}</td>`)}</tr>`)}</table>`
}

/** Mail has an address, too, which leads nowhere in the forum. */
function linkTo(address: string): Markup {
  return address.startsWith('/') ? html`<a href="${absolute(address)}">${address}</a>` : html`${address}`
}

function written(value: unknown): string {
  if (value instanceof Date) return `${value.toISOString().slice(0, 19).replace('T', ' ')} UTC`
  return value === null || value === undefined ? '' : String(value)
}
