import { listen } from '@/lib/listen'
import type { Change } from './changes'

/** `onOpen` is called whenever the connection is there: what changed before was not heard. */
type Listener = { onChange: (change: Change) => void; onOpen: () => void }

/** Listens for what programs see otherwise. @returns how to stop */
export function listenForChanges({ onChange, onOpen }: Listener): () => Promise<void> {
  return listen('changes', { onNotice: (payload) => onChange(read(payload)), onOpen })
}

/** As the triggers write it. */
function read(payload: string): Change {
  const [ids = '', name = ''] = payload.split('/')
  return { items: ids === '' ? [] : [...new Set(ids.split(' ').map(Number))], people: name === '' ? [] : [name] }
}
