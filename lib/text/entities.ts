const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** @returns a text as it stands in sanitised HTML, without what had to be escaped there */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&[a-z0-9#]+;/g, (entity) => ENTITIES[entity] ?? entity) : text
}
