import { keyGroups } from './keys'

const NAMES: Record<string, string> = { J: 'Shift + j', K: 'Shift + k', O: 'Shift + o' }

/** What each key does. @param props `level` of the headings */
export function KeyList({ level: Heading }: { level: 'h2' | 'h3' }) {
  return keyGroups.map(({ heading, keys }) => (
    <section key={heading}>
      <Heading>{heading}</Heading>
      <dl className="keys">
        {keys.map(({ keys: pressed, words }) => (
          <div key={words + pressed.join()}>
            <dt>
              {pressed.map((key, index) => (
                <span key={key}>
                  {index > 0 && ' then '}
                  <kbd>{NAMES[key] ?? key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
