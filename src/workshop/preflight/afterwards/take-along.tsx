import { toUtf8 } from '@/base/bytes';
import { Button, CopyButton } from '@/ui/button';
import { usePc } from '@/views/shell/pc';
import { type Reminded, renewalReminder } from './renewal-reminder';
import { type Ticket, ticketJson, type TicketTable, ticketText } from './ticket';

interface TakeAlongProps {
  /** Made when it is asked for. */
  readonly ticket: () => Ticket;
  /** What it says, as words of a sentence. */
  readonly holds: string;
  /** What the files are called, without an ending. */
  readonly stem: string;
  /** Of which certificate somebody may be reminded. */
  readonly reminded?: Reminded | undefined;
}

/** What is taken along: the report for a change ticket, and a reminder for the calendar. */
export function TakeAlong({ ticket, holds, stem, reminded }: TakeAlongProps) {
  const { download } = usePc();
  const save = (ending: string, text: string) => download({ name: `${stem}.${ending}`, bytes: toUtf8(text) });
  return (
    <>
      <p className="m-0">For a change ticket: {holds}. It holds no keys and no passwords.</p>
      <p className="mt-10 flex flex-wrap items-center gap-8 print:hidden">
        <CopyButton name="copy-markdown" label="Copy as Markdown" text={() => ticketMarkdown(ticket())} />
        <CopyButton name="copy-ticket" label="Copy as text" text={() => ticketText(ticket())} />
        <Button name="save-markdown" onPress={() => save('md', ticketMarkdown(ticket()))}>
          Save as Markdown
        </Button>
        <Button name="save-ticket" onPress={() => save('txt', ticketText(ticket()))}>
          Save as text
        </Button>
        <Button name="save-json" onPress={() => save('json', ticketJson(ticket()))}>
          Save as JSON
        </Button>
      </p>
      {reminded !== undefined && (
        <p className="mt-10 flex flex-wrap items-center gap-8 print:hidden">
          <Button name="save-reminder" onPress={() => save('ics', renewalReminder(reminded, Date.now()))}>
            Save a renewal reminder
          </Button>
          <span>for the calendar (.ics): 30 and 10 days before the certificate ends</span>
        </p>
      )}
    </>
  );
}

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
