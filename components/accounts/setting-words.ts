import type { Look } from '@/lib/accounts/look'

/** Each theme in a word or two. */
export const themeWords: Record<Look['theme'], string> = { system: 'as this device', light: 'light', dark: 'dark', black: 'black, which saves some screens power' }

/** Each size of words. */
export const textSizeWords: Record<Look['textSize'], string> = { normal: 'normal', large: 'large', larger: 'larger' }

/** Each density. */
export const densityWords: Record<Look['density'], string> = { compact: 'compact', normal: 'normal', roomy: 'roomy' }
