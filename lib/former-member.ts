/** The name that everybody has who left; no other name can be written so. The database knows it, too. */
export const FORMER_MEMBER = '[former member]'
