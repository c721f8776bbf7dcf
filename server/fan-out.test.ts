import { describe, expect, it } from 'vitest'
import { FanOut, newsEvent, type Stream } from './fan-out'

type Heard = Stream & { told: string[]; ended: string[] }

function stream(given: Partial<Pick<Stream, 'storyId' | 'viewerId' | 'address'>> = {}, unsent = 0): Heard {
  const told: string[] = []
  const ended: string[] = []
  const end = (how: string) => void ended.push(how)
  const response = { write: (event: string) => told.push(event) > 0, end: () => end('ended'), destroy: () => end('destroyed'), writableLength: unsent } as unknown as Stream['response']
  return { storyId: 1, viewerId: null, address: '192.0.2.1', ...given, response, told, ended }
}

const LIMITS = { all: 4, perAddress: 2 }
const news = [{ comment: [12, 1, 1], authorId: 7 }, { comment: [13, 2, 2], authorId: 8 }] as const

describe('FanOut', () => {
  it('tells each stream what it waits for, but nobody of their own', () => {
    const streams = { story: stream(), author: stream({ viewerId: 7, address: 'b' }), other: stream({ storyId: 3, address: 'c' }), lists: stream({ storyId: null, viewerId: 8, address: 'd' }) }
    const fanOut = new FanOut(LIMITS)
    for (const each of Object.values(streams)) expect(fanOut.join(each)).toBe(true)
    fanOut.announce(news)
    expect(streams.story.told).toEqual(['id: 12\ndata: [[12,1,1]]\n\n'])
    expect(streams.author.told).toEqual([])
    expect(streams.other.told).toEqual([])
    expect(streams.lists.told).toEqual(['id: 12\ndata: [[12,1,1]]\n\n'])
    expect([fanOut.hears(1), fanOut.hears(9)]).toEqual([true, true])
    fanOut.leave(streams.lists)
    expect([fanOut.hears(1), fanOut.hears(9)]).toEqual([true, false])
  })

  it('has room for so many streams, in all and to one address, and again when one is gone', () => {
    const fanOut = new FanOut(LIMITS)
    const [first, second] = [stream(), stream()]
    expect([first, second, stream()].map((each) => fanOut.join(each))).toEqual([true, true, false])
    expect(['b', 'c', 'd'].map((address) => fanOut.join(stream({ address })))).toEqual([true, true, false])
    fanOut.leave(first)
    fanOut.leave(first)
    expect([stream(), stream({ address: 'e' })].map((each) => fanOut.join(each))).toEqual([true, false])
  })

  it('lets go of who does not take what is sent, and ends the others when it is told to', () => {
    const fanOut = new FanOut(LIMITS)
    const [slow, quick] = [stream({}, 1_000_000), stream()]
    for (const each of [slow, quick]) fanOut.join(each)
    fanOut.beat()
    expect([slow.ended, quick.told]).toEqual([['destroyed'], [':\n\n']])
    fanOut.end()
    fanOut.end()
    fanOut.beat()
    expect([quick.ended, quick.told]).toEqual([['ended'], [':\n\n']])
  })
})

it('an event names what is known by it, also where there is nothing new', () => {
  expect(newsEvent([], 20)).toBe('id: 20\ndata: []\n\n')
})
