import { CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type Difference, differences } from '@/simulation/preflight/compare';
import { WideContent } from '@/ui/wide-content';
import { NameText } from '@/views/words/shown-text';
import { visibleText } from '@/views/words/value-words';
import type { Comparison } from '../afterwards/compare-ticket';
import { comparedRows, type ComparedRow } from './compared-rows';
import { differenceWords } from './difference-words';

/** What differs in words, thing by thing, then everything side by side. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const { things, at } = comparison;
  return (
    <>
      <section
        className="mb-16 border border-line bg-white px-16 pt-12 pb-14 print:border-0 print:p-0"
        aria-label="What differs"
      >
        <h2>What differs</h2>
        <DifferenceLists comparison={comparison} />
      </section>
      <section
        className="mb-16 border border-line bg-white px-16 pt-12 pb-14 print:border-0 print:p-0"
        aria-label="Side by side"
      >
        <h2>Side by side</h2>
        <WideContent label="All values">
          <table className="compared-things ui-table wrap-anywhere">
            <thead>
              <tr>
                <td />
                {things.map(({ label }, index) => (
                  // Things have no identity but their place.
                  <th key={index} scope="col">
                    <NameText>{label}</NameText>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {comparedRows(things, at).map((row) => (
                <Row key={row.label} row={row} />
              ))}
            </tbody>
          </table>
        </WideContent>
      </section>
    </>
  );
}

function DifferenceLists({ comparison: { things, reference, at } }: { readonly comparison: Comparison }) {
  const from = things[reference];
  if (from === undefined) return null;
  return things.map((to, index) =>
    index === reference ? null : (
      <div key={index}>
        <h3 className="mt-10 mb-2 text-12 font-semibold">
          <NameText>{to.label}</NameText>, compared with <NameText>{from.label}</NameText>
        </h3>
        <ul>
          {differences(from, to, at).map((difference) => (
            <Line key={difference.name} difference={difference} />
          ))}
        </ul>
      </div>
    ),
  );
}

const signs: Readonly<
  Record<Difference['weight'], { readonly icon: LucideIcon; readonly colour: string; readonly word: string }>
> = {
  same: { icon: CircleCheck, colour: 'text-success', word: 'Good' },
  note: { icon: Info, colour: 'text-link', word: 'Note' },
  warning: { icon: TriangleAlert, colour: 'text-warning', word: 'Warning' },
};

function Line({ difference }: { readonly difference: Difference }) {
  const { icon: Icon, colour, word } = signs[difference.weight];
  return (
    <li className="flex items-start gap-6 py-2">
      <Icon size={14} className={`mt-2 shrink-0 ${colour}`} role="img" aria-label={`${word}:`} />
      <span className="min-w-0 wrap-anywhere">{differenceWords(difference)}</span>
    </li>
  );
}

function Row({ row: { label, cells, differs, isHexadecimal } }: { readonly row: ComparedRow }) {
  return (
    <tr>
      <th scope="row" className="w-130 min-w-110! text-ink-muted">
        {label}
        {differs && <span className="block text-11 text-warning"> differs</span>}
      </th>
      {cells.map((values, index) => (
        <td
          key={index}
          className={`${isHexadecimal ? 'font-mono text-11' : ''} ${differs ? 'bg-warning-surface' : ''}`}
        >
          {values.length === 0 ? '–' : <Values values={values} />}
        </td>
      ))}
    </tr>
  );
}

/** How many values of a cell are read: a certificate may have thousands of names. */
const mostValues = 40;

function Values({ values }: { readonly values: readonly string[] }) {
  const others = values.length - mostValues;
  return (
    <>
      {values.slice(0, mostValues).map((value, index) => (
        <bdi key={index} className="block wrap-anywhere" translate="no">
          {visibleText(value)}
        </bdi>
      ))}
      {others > 0 && `and ${String(others)} more`}
    </>
  );
}
