/** What a page of one visitor's own takes, most often. */
const SLAB_BYTES = 128 * 1024
/** So many at most wait to be used again (8 MB): what more there is was for a rush. */
const MOST_FREE = 64

const free: Buffer[] = []

/**
 * Memory for what is one visitor's alone in one page, used again for other pages. Where each page had its own, a megabyte long when much is new to its
 * visitor, Node went through all of its heap as often as once in eighty pages to find what had become free, on another processor.
 */
export class PageMemory {
  private slabs: Buffer[] = []
  private slab: Buffer = Buffer.alloc(0)
  private used = 0

  /** @returns so many bytes of no particular content, which are nobody else's until they are given back */
  take(bytes: number): Buffer {
    if (bytes > SLAB_BYTES) return Buffer.allocUnsafeSlow(bytes)
    if (this.used + bytes > this.slab.length) {
      this.slab = free.pop() ?? Buffer.allocUnsafeSlow(SLAB_BYTES)
      this.slabs.push(this.slab)
      this.used = 0
    }
    const start = this.used
    this.used += bytes
    return this.slab.subarray(start, this.used)
  }

  /** When nothing reads what was taken any more. Whoever takes more after that has it for good. */
  giveBack(): void {
    free.push(...this.slabs.slice(0, MOST_FREE - free.length))
    this.slabs = []
    this.used = this.slab.length
  }
}
