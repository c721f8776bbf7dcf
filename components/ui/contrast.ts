/** @param colours in six hexadecimal digits @returns by how much one is brighter than the other, from 1 to 21 (WCAG 2) */
export function contrast(...colours: [string, string]): number {
  const [brighter = 0, darker = 0] = colours.map(luminance).sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

/** @returns black or white: on every colour one of them reaches 4.58 */
export function inkOn(colour: string): '000000' | 'ffffff' {
  return contrast(colour, '000000') >= contrast(colour, 'ffffff') ? '000000' : 'ffffff'
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => linear(Number.parseInt(colour.slice(from, from + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
