import { marking } from './marking'
import { measuring } from './measuring'
import { moderating } from './moderating'
import { reading } from './reading'
import type { Route } from './route'
import { writing } from './writing'

/** Everything that can be asked for: the router, the document and the page about it are made from this list. */
export const routes: readonly Route[] = [...reading, ...writing, ...marking, ...moderating, ...measuring]
