import { answer } from '@/lib/forum-api/answer'
import { paths } from '@/lib/paths'

/** All of the API: which addresses and methods there are says lib/forum-api/routes.ts. */
const handle = (request: Request): Promise<Response> => answer(request, new URL(request.url).pathname.slice(paths.apiRoot().length))

export { handle as DELETE, handle as GET, handle as HEAD, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT }
