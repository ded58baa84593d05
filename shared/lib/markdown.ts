/** A text as one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A line as it was written, whatever it would mean in Markdown: nothing in it hides, links or marks up what stands around it. */
export const plainLine = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\`*[<|]/g, String.raw`\$&`)
    .replace(/^[#>+\-=_~]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)

/** A table; cells are Markdown already, and each row has as many as the head. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
