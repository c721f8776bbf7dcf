/** How many streams may be open, in all and to one address. */
export type SeatLimits = { all: number; perAddress: number }

/** Counts the streams that are open. */
export class Seats {
  private readonly addresses = new Map<string, number>()
  private count = 0

  constructor(private readonly limits: SeatLimits) {}

  /** @returns whether there was room for one more to this address */
  take(address: string): boolean {
    const before = this.addresses.get(address) ?? 0
    if (this.count >= this.limits.all || before >= this.limits.perAddress) return false
    this.addresses.set(address, before + 1)
    this.count++
    return true
  }

  /** Gives back a seat that was taken. */
  leave(address: string): void {
    const left = (this.addresses.get(address) ?? 1) - 1
    if (left > 0) this.addresses.set(address, left)
    else this.addresses.delete(address)
    this.count--
  }
}
