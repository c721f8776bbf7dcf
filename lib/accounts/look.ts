/** What the pages are coloured like; `system` follows the device, `black` is dark on true black. */
export const themes = ['system', 'light', 'dark', 'black'] as const

/** How large words are. */
export const textSizes = ['normal', 'large', 'larger'] as const

/** How much room is between things. */
export const densities = ['compact', 'normal', 'roomy'] as const

/** How the pages look to a person; `topColour` in six hexadecimal digits colours the header, and `keys` tells whether single keys lead through them. */
export type Look = { theme: (typeof themes)[number]; textSize: (typeof textSizes)[number]; density: (typeof densities)[number]; topColour: string | null; keys: boolean }
