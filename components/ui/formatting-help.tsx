/** What the text box understands, beside it. */
export function FormattingHelp() {
  return (
    <details className="help">
      <summary>formatting</summary>
      <ul>
        <li>A blank line begins a new paragraph.</li>
        <li>
          <code>*word*</code> is <em>italic</em>; <code>`code`</code> is code.
        </li>
        <li>Lines indented by two spaces, or between two lines of ```, are a block of code.</li>
        <li>
          <code>&gt;</code> begins a quotation, <code>-</code> or <code>1.</code> an entry of a list.
        </li>
        <li>
          Addresses become links; <code>[words](address)</code> is a link with words.
        </li>
      </ul>
    </details>
  )
}
