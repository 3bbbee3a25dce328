/** A table of a ticket; each row has as many cells as its head. */
export interface TicketTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a ticket under a heading. */
export interface TicketSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly table?: TicketTable;
}

/** What goes into a change ticket, in words. It holds neither private keys nor passwords. */
export interface Ticket {
  readonly title: string;
  readonly sections: readonly TicketSection[];
  /** The same as plain data, for programs. Instants are texts of ISO 8601, UTC. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A ticket as plain text: headings underlined, a line each. */
export function ticketText({ title, sections }: Ticket): string {
  const parts = sections.map(({ heading, lines, table }) => {
    const rows = table === undefined ? [] : [table.head, ...table.rows].map((cells) => cells.join(' | '));
    return [heading, '-'.repeat(heading.length), ...[...lines, ...rows].map(onOneLine)].join('\n');
  });
  return `${[`${onOneLine(title)}\n${'='.repeat(title.length)}`, ...parts].join('\n\n')}\n`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A ticket as JSON. */
export function ticketJson({ title, data }: Ticket): string {
  return `${JSON.stringify({ title, ...data }, undefined, 2)}\n`;
}

/** An instant in milliseconds since 1970 as programs read it. */
export function isoDate(at: number): string {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : 'no date';
}
