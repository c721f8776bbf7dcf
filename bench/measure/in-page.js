// Added to the page before it loads. Plain JavaScript, because it is sent there as it stands.

/** Moments of the opening in milliseconds since navigation, 0 for what did not happen. */
const moments = { responseStart: 0, contentful: 0, firstComment: 0, fullScreen: 0, loaded: 0 }
/** Milliseconds between the frames that were watched. */
const frames = []
/** Milliseconds of each task above 50. */
const tasks = []
let watching = false

window.bench = {
  takeOpening: () => ({ ...moments, tasks: tasks.splice(0) }),
  startWatching: () => {
    // A frame may have come after what was watched before was taken.
    frames.length = 0
    tasks.length = 0
    watching = true
    watchFrames()
  },
  takeFrames: () => {
    watching = false
    return { frames: frames.splice(0), tasks: tasks.splice(0) }
  },
}

new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })

new PerformanceObserver((list) => {
  moments.contentful ||= list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
}).observe({ type: 'paint', buffered: true })

addEventListener('load', () => {
  moments.responseStart = performance.getEntriesByType('navigation')[0]?.responseStart ?? 0
  moments.loaded = performance.now()
})

requestAnimationFrame(function look() {
  const comment = document.querySelector('.thread > li')
  const hasComment = comment !== null && comment.getBoundingClientRect().top < innerHeight
  const isFull = hasComment && document.documentElement.scrollHeight > innerHeight
  // A timer that is set before a frame is painted runs after it.
  setTimeout(() => {
    if (hasComment) moments.firstComment ||= performance.now()
    if (isFull) moments.fullScreen ||= performance.now()
  })
  if (!isFull) requestAnimationFrame(look)
})

function watchFrames() {
  let last = 0
  requestAnimationFrame(function note(time) {
    if (last > 0) frames.push(time - last)
    last = time
    if (watching) requestAnimationFrame(note)
  })
}
