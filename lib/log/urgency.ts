/** What makes a post that waits for a moderator urgent, in points that are summed: for each flag by its weight up to so many, and once for the rest. */
export const urgency = { flag: 10, mostFlags: 20, abuse: 20, review: 40, killed: 15, held: 25, vouched: 10 } as const
