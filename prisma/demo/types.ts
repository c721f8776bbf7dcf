/** A member of the demonstration community. */
export type DemoPerson = { name: string; role: 'member' | 'moderator' | 'admin'; karma: number; about: string; joinedDaysAgo: number }

/** A comment; `minutesAfter` counts from the post it answers. */
export type DemoComment = { by: string; minutesAfter: number; text: string; score: number; state?: 'deleted' | 'dead'; replies?: DemoComment[] }

/** A story, poll or job with the whole thread beneath it. Only polls have options. */
export type DemoStory = {
  by: string
  hoursAgo: number
  kind: 'story' | 'poll' | 'job'
  title: string
  url?: string
  text?: string
  score: number
  options?: { text: string; score: number }[]
  comments: DemoComment[]
}
