import { expect, test } from 'vitest'
import { inside, pretty } from './json'
import { readQuery, viewed } from './view'

const list = Array.from({ length: 12 }, (_, index) => 100 + index)
const item = { by: 'pg', id: 1, kids: [2, 3] }

test.each([
  ['shallow=true', item, { by: true, id: true, kids: true }],
  ['shallow=true', 7, 7],
  ['orderBy="$key"&limitToFirst=2', list, { 0: 100, 1: 101 }],
  ['orderBy="$key"&limitToLast=2', list, { 10: 110, 11: 111 }],
  ['orderBy="$key"&startAt="9"&endAt="10"', list, { 9: 109, 10: 110 }],
  ['orderBy="$key"&startAt=11', list, { 11: 111 }],
  ['orderBy="$key"&equalTo="by"', item, { by: 'pg' }],
  ['orderBy="$key"&startAt="c"&limitToFirst=1', item, { id: 1 }],
  ['orderBy="$key"&limitToFirst=3', null, null],
  ['limitToFirst=', list, null],
  ['auth=x&ns=y&print=no', list, list],
])('%s of %j is %j', (query, value, expected) => {
  const asked = readQuery(new URLSearchParams(query))
  expect('error' in asked ? null : viewed(value, asked.view)).toEqual(expected)
})

test.each(['limitToFirst=3', 'orderBy="score"', 'orderBy=$key', 'orderBy="$key"&limitToFirst=0', 'orderBy="$key"&limitToFirst=1&limitToLast=1', 'orderBy="$key"&shallow=true', 'shallow=yes', 'orderBy="$key"&startAt={}', 'callback=a b', `callback=${'a'.repeat(101)}`])(
  '%s is refused in words',
  (query) => expect(readQuery(new URLSearchParams(query))).toEqual({ error: expect.stringMatching(/\w{3,}.*\.$/) }),
)

test('people read it as Firebase writes it for them', () => {
  expect(pretty({ ...item, url: 'https://a.example/"b"' })).toBe('{\n  "by" : "pg",\n  "id" : 1,\n  "kids" : [ 2, 3 ],\n  "url" : "https://a.example/\\"b\\""\n}')
  expect([pretty([]), pretty({}), pretty(null), pretty({ a: { b: true } })]).toEqual(['[ ]', '{ }', 'null', '{\n  "a" : {\n    "b" : true\n  }\n}'])
})

test('keys lead inside, and nowhere that is not of the value itself', () => {
  expect([inside(item, ['kids', '1']), inside(item, []), inside(item, ['kids', 'length']), inside(item, ['toString']), inside(item, ['by', '0']), inside(list, ['01']), inside(null, ['a'])]).toEqual([3, item, null, null, null, null, null])
})
