import { Columns2 } from 'lucide-react';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Item } from '@/pki/item';
import {
  type ComparedThing,
  type GivenThing,
  mostThings,
  servedItems,
  thingsIn,
} from '@/simulation/preflight/compared-things';
import { preflightTargets } from '@/simulation/preflight/preflight-target';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { Progress } from '@/ui/progress';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import { useRecognition } from '@/views/files/file-drop/use-recognition';
import { dateInWords } from '@/views/words/value-words';
import { compareTicket, type Comparison } from '../afterwards/compare-ticket';
import type { Reminded } from '../afterwards/renewal-reminder';
import { TakeAlong } from '../afterwards/take-along';
import { useMayForget } from '../use-preflight';
import { ComparisonView } from './comparison-view';

/** What was given to compare. It stays in memory, as in the pre-flight. */
export interface CompareValues {
  readonly files: readonly GivenFile[];
  readonly password: string;
  /** Ids of slots, in the order in which they were added. */
  readonly slots: readonly string[];
  /** Label of the thing that the others are compared with; where none has it, the first. */
  readonly reference: string;
}

/** Nothing given yet. */
export const nothingToCompare: CompareValues = { files: [], password: '', slots: [], reference: '' };

interface CompareProps {
  readonly values: CompareValues;
  readonly onChange: (values: CompareValues) => void;
}

/** Two or more things side by side: files, pasted text, and what slots of the lab serve now. */
export function Compare({ values, onChange }: CompareProps) {
  const { files, password, slots, reference } = values;
  const { items, done } = useRecognition(files, password === '' ? noPasswords : [password]);
  const served = useServed(slots);
  const at = useJudged(
    (_world, now) => now - (now % minute),
    (begun) => begun + minute,
  );
  const all = items === undefined ? [] : thingsIn([...givenFiles(files, items), ...served]);
  const things = all.slice(0, mostThings);
  const place = things.findIndex(({ label }) => label === reference);
  const comparison = { things, reference: Math.max(0, place), at };
  const mayForget = useMayForget();
  const startAnew = async () => {
    if (await mayForget()) onChange(nothingToCompare);
  };
  return (
    <>
      <div
        className="pc-bar flex flex-none flex-wrap items-center gap-8 px-8 py-6"
        role="toolbar"
        aria-label="Compare"
      >
        <p className="m-0 min-w-0 flex-1 text-ink-muted">
          Two or more items side by side. Nothing is stored.
        </p>
        <Button
          name="start-anew-compare"
          isDisabled={files.length === 0 && slots.length === 0}
          onPress={() => void startAnew()}
        >
          Start over
        </Button>
        <Button name="print-comparison" isDisabled={things.length < 2} onPress={() => window.print()}>
          Print…
        </Button>
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(280px,360px)_minmax(0,1fr)] max-wide:block max-wide:overflow-auto">
        <section
          className="preflight-given overflow-auto border-r border-line bg-white px-16 py-14 fields-above max-wide:overflow-visible max-wide:border-r-0 max-wide:border-b"
          aria-label="What to compare"
        >
          <h2>What to compare</h2>
          <FileDrop
            label="Files, or texts"
            name="compared"
            files={files}
            onChange={(given) => onChange({ ...values, files: given })}
            recognition={{ items, done }}
            several
            hint="Two or more items, such as a request and its certificate, an old one and a renewed one, bundles as archives."
          />
          {(password !== '' || isLocked(items)) && (
            <TextField
              name="compared-password"
              label="Password"
              isSecret
              value={password}
              onChange={(typed) => onChange({ ...values, password: typed })}
            />
          )}
          <ServedFields values={values} onChange={onChange} served={served} />
          {things.length > 2 && (
            <SelectField
              name="compare-with"
              label="Compare with"
              choices={things.map(({ label }, index) => ({ id: String(index), label }))}
              value={String(comparison.reference)}
              onChange={(id) => onChange({ ...values, reference: things[Number(id)]?.label ?? '' })}
            />
          )}
        </section>
        <Result
          comparison={comparison}
          isReading={items === undefined}
          others={all.length - things.length}
          reminded={reminderOf(things, served)}
        />
      </div>
    </>
  );
}

/** Dates are judged anew with each. Milliseconds. */
const minute = 60_000;

const noPasswords: readonly string[] = [];

function isLocked(items: readonly Item[] = []): boolean {
  return items.some((item) => item.kind === 'unknown' && item.reason.startsWith('password-'));
}

function givenFiles(files: readonly GivenFile[], items: readonly Item[]): readonly GivenThing[] {
  return files.map(({ name }, file) => ({
    label: name,
    items: items.filter(({ origin }) => origin.file === file),
  }));
}

/** What a slot serves now. */
interface ServedThing extends GivenThing {
  readonly slot: string;
  /** What the slot is called. */
  readonly device: string;
}

/** In the order in which they were added. */
function useServed(slots: readonly string[]): readonly ServedThing[] {
  return useJudged((world) => {
    const targets = preflightTargets(world);
    return slots.flatMap((slot) => {
      const device = targets.find(({ id }) => id === slot)?.label;
      return device === undefined
        ? []
        : [{ slot, device, label: `${device}, now`, items: servedItems(world, slot) }];
    });
  });
}

interface ServedFieldsProps extends CompareProps {
  readonly served: readonly ServedThing[];
}

/** Adds what a slot of the lab serves, and takes it back. */
function ServedFields({ values, onChange, served }: ServedFieldsProps) {
  const choices = useJudged((world) =>
    preflightTargets(world)
      .filter(({ id }) => world.slots[id]?.active !== undefined)
      .map(({ id, label }) => ({ id, label })),
  );
  const { slots } = values;
  const left = choices.filter(({ id }) => !slots.includes(id));
  return (
    <>
      {left.length > 0 && (
        <SelectField
          name="compare-slot"
          label="Add what a server of the lab serves now"
          placeholder="Choose a server…"
          choices={left}
          value=""
          onChange={(id) => onChange({ ...values, slots: [...slots, id] })}
        />
      )}
      {served.length > 0 && (
        <ul className="mt-6" aria-label="Servers added">
          {served.map(({ slot, label }) => (
            <li className="flex items-center justify-between gap-8 border-b border-line" key={slot}>
              <span>{label}</span>
              <Button
                name={`compare-remove-${slot}`}
                kind="link"
                className="inline-flex min-h-24 items-center"
                aria-label={`Remove ${label}`}
                onPress={() => onChange({ ...values, slots: slots.filter((other) => other !== slot) })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ResultProps {
  readonly comparison: Comparison;
  readonly isReading: boolean;
  /** How many things are beyond those that stand side by side. */
  readonly others: number;
  readonly reminded: Reminded | undefined;
}

function Result({ comparison, isReading, others, reminded }: ResultProps) {
  const { things, at } = comparison;
  return (
    <section
      className={`overflow-auto px-20 pt-12 pb-28 max-wide:overflow-visible max-wide:px-12 ${things.length > 1 ? 'on-paper' : ''}`}
      aria-label="Comparison"
      aria-busy={isReading}
    >
      {isReading && <Progress label="Reading the files…" />}
      {!isReading && things.length < 2 && <NothingToCompare first={things[0]} />}
      {!isReading && things.length > 1 && (
        <>
          <p className="preflight-header mb-12 hidden border-b border-line pb-5 text-ink-muted print:block">
            Compare · Connect Certificate Lab (simulation) · judged for {dateInWords(at)}, the lab’s clock
          </p>
          {others > 0 && (
            <p className="mb-8 text-warning">
              The first {mostThings} stand here; {others} more are left out.
            </p>
          )}
          <ComparisonView comparison={comparison} />
          <section
            className="border border-line bg-white px-16 pt-12 pb-14 print:hidden"
            aria-label="Take it along"
          >
            <h2>Take it along</h2>
            <TakeAlong
              holds="what differs, and everything side by side"
              ticket={() => compareTicket(comparison)}
              stem="comparison"
              reminded={reminded}
            />
          </section>
        </>
      )}
    </section>
  );
}

/** The certificate that ends last: the one that will have to be renewed. Where a file will serve is not known. */
function reminderOf(things: readonly ComparedThing[], served: readonly ServedThing[]): Reminded | undefined {
  const deviceOf = (label: string) => served.find((each) => each.label === label)?.device;
  const [newest] = things
    .flatMap(({ label, ...thing }) =>
      thing.kind === 'certificate' ? [{ certificate: thing.certificate, device: deviceOf(label) }] : [],
    )
    .toSorted((left, right) => right.certificate.notAfter - left.certificate.notAfter);
  return newest;
}

function NothingToCompare({ first }: { readonly first: ComparedThing | undefined }) {
  return (
    <div className="mx-auto mt-[9vh] mb-0 max-w-460 text-center text-ink-muted">
      <Columns2 className="mx-auto mt-0 mb-10 text-control-line" size={44} strokeWidth={1.25} aria-hidden />
      <h2 className="text-19">{first === undefined ? 'What differs?' : 'And what else?'}</h2>
      <p>
        {first === undefined
          ? 'Drop two or more items, or choose what a server serves now.'
          : 'Add a second item to compare it with.'}
      </p>
      <ul className="mx-0 mt-10 mb-0 inline-block list-disc pl-18 text-left leading-[1.7]">
        <li>a request and the certificate that came for it: same key, names lost</li>
        <li>an old certificate and the renewed one: names, dates, issuer, serial number</li>
        <li>two bundles of a vendor: which authorities are in one alone</li>
        <li>a file and what a server of the lab serves now</li>
      </ul>
    </div>
  );
}
