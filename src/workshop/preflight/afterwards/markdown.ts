import type { Ticket, TicketTable } from './ticket';

/**
 * A ticket as Markdown (CommonMark with the tables of GitHub). Texts of others are escaped: nothing of a name becomes a
 * heading, a link, code or a cell of its own.
 */
export function ticketMarkdown({ title, sections }: Ticket): string {
  const parts = sections.map(({ heading, lines, table }) =>
    [`## ${escaped(heading)}`, listOf(lines), tableOf(table)].filter((part) => part !== '').join('\n\n'),
  );
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${escaped(line)}`).join('\n');
}

function tableOf(table: TicketTable | undefined): string {
  if (table === undefined) return '';
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    row(table.head),
    row(table.head.map(() => '---')).replaceAll('\\', ''),
    ...table.rows.map(row),
  ].join('\n');
}

/** On one line; what means something to Markdown is written as it stands (CommonMark section 2.4), addresses too, which GitHub makes links of. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~!&$@]|:(?=\/\/)|(?<=\bwww)\./gi, (mark) => `\\${mark}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}
