import type { Markup } from '@/lib/text/markup'

const HEADERS = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' }

/** @param content in which nothing is but numbers, times and addresses of ours */
export function xmlAnswer(content: Markup): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${content.html}\n`, { headers: HEADERS })
}
