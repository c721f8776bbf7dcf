import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { HACKER_NEWS } from '@/lib/importing/import-items'
import { Failure } from '../setup/failure'

const USAGE = `Usage: npm run import -- FILE.jsonl [--renumber] (one item a line in the format of the Hacker News API, or an export of Colloquy),
       npm run import -- --hn ITEM | --hn-list top|new|best|ask|show|job [--from ADDRESS] [--renumber] (over that API, or that of another Colloquy),
       npm run import -- --lobsters FILE.json|ADDRESS (a story of Lobsters).`
const API = 'https://hacker-news.firebaseio.com/v0'
const LISTS = ['top', 'new', 'best', 'ask', 'show', 'job']

/** Threads over the API: an item, or the items of a list. */
export type Live = { kind: 'live'; what: number | string; from: string; source: string; renumber: boolean }

export type Wanted = Live | { kind: 'file'; file: string; renumber: boolean } | { kind: 'lobsters'; place: string }

/**
 * @returns what is to be imported
 * @throws Failure that says how the command is called
 */
export function readArguments(args: string[]): Wanted {
  const { values, positionals: files } = parse(args)
  const { renumber = false, hn: item, 'hn-list': list, from, lobsters: story } = values
  const [file] = files
  if (file === '-') throw new Failure('Items are imported from a file, not from the standard input: save them first and give the name of the file.')
  if ([item, list, story, ...files].filter((given) => given !== undefined).length !== 1) throw new Failure(USAGE)
  if (from !== undefined && item === undefined && list === undefined) throw new Failure(USAGE)
  if (file) return { kind: 'file', file: namedFile(file), renumber }
  if (story) return { kind: 'lobsters', place: isAddress(story) ? story : namedFile(story) }
  return { kind: 'live', what: whatOf(item, list), ...readFrom(from ?? API), renumber }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, allowPositionals: true, options: { renumber: { type: 'boolean' }, hn: text, 'hn-list': text, from: text, lobsters: text } })
  } catch {
    throw new Failure(USAGE)
  }
}

function whatOf(item: string | undefined, list: string | undefined): number | string {
  if (list !== undefined && LISTS.includes(list)) return list
  if (item !== undefined && /^[1-9]\d{0,9}$/.test(item)) return Number(item)
  throw new Failure(USAGE)
}

/** Ids of another forum are none of Hacker News. */
function readFrom(from: string): { from: string; source: string } {
  if (!isAddress(from)) throw new Failure(`--from is "${from}", which is not a web address such as ${API}.`)
  const address = from.replace(/\/+$/, '')
  return { from: address, source: address === API ? HACKER_NEWS : new URL(address).host }
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text)
}

/** npm runs in the folder of package.json; people name files from where they stand. */
function namedFile(name: string): string {
  return resolve(process.env.INIT_CWD ?? '.', name)
}
