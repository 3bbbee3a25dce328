import { displayNameOf } from '@/pki/distinguished-name';
import { differences } from '@/simulation/preflight/compare';
import type { ComparedThing } from '@/simulation/preflight/compared-things';
import { dateInWords, visibleText } from '@/views/words/value-words';
import { comparedRows } from '../compare/compared-rows';
import { differenceWords } from '../compare/difference-words';
import { isoDate, type Ticket, type TicketSection } from './ticket';

/** What was compared, and when. */
export interface Comparison {
  readonly things: readonly ComparedThing[];
  /** Place of the one that the others are compared with. */
  readonly reference: number;
  /** Milliseconds since 1970, and whether they are the lab's. */
  readonly at: number;
}

/** A comparison for a change ticket. */
export function compareTicket(comparison: Comparison): Ticket {
  const { things, at } = comparison;
  const rows = comparedRows(things, at);
  return {
    title: visibleText(`Compared: ${things.map(({ label }) => label).join(', ')}`),
    sections: [
      { heading: 'When', lines: [`Judged for ${dateInWords(at)}`] },
      ...differenceSections(comparison),
      {
        heading: 'Side by side',
        lines: [],
        table: {
          head: ['', ...things.map(({ label }) => visibleText(label))],
          rows: rows.map(({ label, cells }) => [
            label,
            ...cells.map((values) => values.map(visibleText).join('; ')),
          ]),
        },
      },
    ],
    data: dataOf(comparison),
  };
}

function differenceSections({ things, reference, at }: Comparison): readonly TicketSection[] {
  const from = things[reference];
  if (from === undefined) return [];
  return things.flatMap((to, index) =>
    index === reference
      ? []
      : [
          {
            heading: visibleText(`${to.label}, compared with ${from.label}`),
            lines: differences(from, to, at).map(differenceWords),
          },
        ],
  );
}

function dataOf({ things, reference, at }: Comparison): Ticket['data'] {
  const from = things[reference];
  return {
    tool: 'Connect Certificate Lab (simulation), compare',
    judgedFor: isoDate(at),
    comparedWith: from?.label ?? null,
    things: things.map((thing, index) => ({
      label: thing.label,
      kind: thing.kind,
      ...(thing.kind === 'certificate'
        ? {
            subject: displayNameOf(thing.certificate.subject),
            serialNumber: thing.certificate.serialNumber,
            validTo: isoDate(thing.certificate.notAfter),
            sha256: thing.certificate.fingerprint,
          }
        : {}),
      differences:
        from === undefined || index === reference
          ? []
          : differences(from, thing, at).map((difference) => ({
              name: difference.name,
              text: differenceWords(difference),
            })),
    })),
  };
}
