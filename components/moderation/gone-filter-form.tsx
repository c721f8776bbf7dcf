import { paths, type GoneFilter } from '@/lib/paths'

/** @param props `typed` what every field is to show; `wrong` what was typed and cannot be, and what to do */
type Props = { filter: GoneFilter; typed: GoneFilter; wrong: string | null }

/** The form to look for what is gone. It is sent as an address, so a search can be kept and passed on. */
export function GoneFilterForm({ filter, typed, wrong }: Props) {
  return (
    <form action={paths.gone()} className="filters" aria-label="Filter">
      {wrong && (
        <p role="alert" className="form-message">
          {wrong}
        </p>
      )}
      <label>
        Words in it
        <input name="words" defaultValue={typed.words} maxLength={100} dir="auto" />
      </label>
      <label>
        Author
        <input name="author" defaultValue={typed.author} maxLength={100} autoCapitalize="none" spellCheck={false} />
      </label>
      <label>
        What it is
        <select name="state" defaultValue={typed.state ?? ''}>
          <option value="">Anything</option>
          <option value="removed">Removed</option>
          <option value="dead">Dead</option>
          <option value="deleted">Deleted by its author</option>
        </select>
      </label>
      <label>
        Moderator who decided
        <input name="by" defaultValue={typed.by} maxLength={100} autoCapitalize="none" spellCheck={false} />
      </label>
      <label>
        Words of the reason
        <input name="reason" defaultValue={typed.reason} maxLength={100} dir="auto" />
      </label>
      <label>
        Site it links to
        <input name="site" defaultValue={typed.site} maxLength={300} placeholder="example.org" autoCapitalize="none" spellCheck={false} />
      </label>
      <label>
        Written from
        <input name="from" type="date" defaultValue={typed.from} />
      </label>
      <label>
        to
        <input name="to" type="date" defaultValue={typed.to} />
      </label>
      <div className="buttons">
        <button className="secondary">Filter</button>
        {Object.keys(filter).length > 0 && <a href={paths.gone()}>Show all</a>}
      </div>
    </form>
  )
}
