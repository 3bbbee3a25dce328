import { CircleAlert, CircleCheck, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import { use, useState } from 'react';
import { type Control, type FieldValues, useFormState } from 'react-hook-form';
import { slotKinds } from '@/simulation/appliances/registry';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { Foresight } from '@/simulation/foresight/foresee';
import { recordOf } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { FaultBoundary } from '@/ui/fault-boundary';
import { useFormValues } from '../../shell/lab-form';
import { ProgramLink, WebLink } from '../../shell/links';
import { PcContext } from '../../shell/pc';
import { NameText } from '../../words/shown-text';
import { type ForesightLine, foresightLines } from './foresight-lines';
import { type Cause, helpFor } from './help-for';
import { type Intention, typingPause, useForesight } from './use-foresight';

interface ForecastLinesProps extends Forecasting {
  /** When that is so: `After Save`, `After the restart`. */
  readonly heading: string;
  /** What is said where no connection changes. */
  readonly unchanged?: string;
  /** Where no connection changes nothing stands there. */
  readonly isQuiet?: boolean;
}

interface ForecastProps extends Omit<ForecastLinesProps, keyof Forecasting>, Intention {
  /** It comes with what is typed, so that the first one waits until typing has rested, too. */
  readonly isTyped?: boolean;
}

/** What is foretold of an intention. */
interface Forecasting {
  /** What was foretold last; undefined while nothing was yet. */
  readonly foresight: Foresight | undefined;
  /** It is not yet foretold of what is intended now. */
  readonly isBusy: boolean;
}

/** Who will be met how once something is done: the action itself, tried. Nothing where it would be refused. */
export function Forecast(props: ForecastProps) {
  return (
    <FaultBoundary instead={() => <p className="text-ink-muted">{notJudged}</p>}>
      <Foreseen {...props} />
    </FaultBoundary>
  );
}

/** Whoever cannot be told what something does may do it all the same, above all take something back. */
const notJudged = 'The lab cannot say what that does to connections: something in it cannot be read.';

function Foreseen({ action, facts, inputs, isTyped = false, ...look }: ForecastProps) {
  const intention = { action, ...(facts && { facts }), ...(inputs && { inputs }) };
  return <Foretelling {...look} {...useForecast(intention, isTyped ? typingPause : 0)} />;
}

/** What an intention leads to, and until that is known what was foretold before. */
export function useForecast(intention: Intention | undefined, firstPause = 0): Forecasting {
  const current = useForesight(intention, firstPause);
  const [foresight, setForesight] = useState(current);
  if (current !== undefined && current !== foresight) setForesight(current);
  return { foresight, isBusy: current === undefined };
}

/** The same as `Forecast`, of what was foretold already. */
export function ForecastLines(props: ForecastLinesProps) {
  return (
    <FaultBoundary instead={() => <p className="text-ink-muted">{notJudged}</p>}>
      <Foretelling {...props} />
    </FaultBoundary>
  );
}

function Foretelling({ heading, unchanged, isQuiet = false, foresight, isBusy }: ForecastLinesProps) {
  if (foresight?.problem !== undefined || (isQuiet && changesNothing(foresight))) return null;
  return (
    <section aria-label={heading} className="forecast col-span-full mt-8 min-h-84" aria-busy={isBusy}>
      <h4 className="mr-12 mb-2 inline-block font-semibold">{heading}</h4>
      {isBusy && <p className="inline text-ink-muted">Looking ahead…</p>}
      {/* What was foretold before stays, pale, so that nothing below it jumps at every pause of typing. */}
      {foresight !== undefined && (
        <div className={isBusy ? 'opacity-45' : ''} inert={isBusy}>
          <Foretold foresight={foresight} unchanged={unchanged} />
        </div>
      )}
    </section>
  );
}

function changesNothing(foresight: Foresight | undefined): boolean {
  return foresight === undefined || foresightLines(foresight).every(({ tone }) => tone === 'same');
}

/** How many lines stand there before the rest is counted. */
const mostLines = 12;

function Foretold({
  foresight,
  unchanged = 'All connections stay as they are.',
}: {
  readonly foresight: Foresight;
  readonly unchanged?: string | undefined;
}) {
  const lines = foresightLines(foresight);
  const rest = lines.length - mostLines;
  return (
    <>
      <AlsoActivated foresight={foresight} />
      {lines.every(({ tone }) => tone === 'same') && <p className="text-ink-muted">{unchanged}</p>}
      <ul>
        {lines.slice(0, mostLines).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
      {rest > 0 && <p className="text-ink-muted">And {rest} more.</p>}
    </>
  );
}

/** A sign and the class of its colour. */
const signs: Readonly<Record<ForesightLine['tone'], readonly [LucideIcon, string]>> = {
  bad: [CircleX, 'text-error'],
  doubtful: [CircleAlert, 'text-warning'],
  good: [CircleCheck, 'text-success'],
  same: [CircleMinus, 'text-ink-muted'],
};

function Line({ line: { tone, who, words, cause } }: { readonly line: ForesightLine }) {
  const [Icon, colour] = signs[tone];
  return (
    <li className="flex gap-6 py-1 wrap-anywhere" data-tone={tone}>
      <Icon size={14} className={`mt-2 flex-none ${colour}`} aria-hidden="true" />
      <span>
        <b>
          <NameText>{who}</NameText>:
        </b>{' '}
        {words}
        {cause !== undefined && <HelpLink cause={cause} />}
      </span>
    </li>
  );
}

/** Leads to where a cause is put right, beside what is being done here; links of the PC, so only on it. */
function HelpLink({ cause }: { readonly cause: Cause }) {
  const isOnPc = use(PcContext) !== undefined;
  const help = useJudged((world) => (isOnPc ? helpFor(world, cause) : undefined));
  if (help === undefined) return null;
  const look = { name: `remedy-${cause.name}`, kind: 'link', children: help.label } as const;
  return (
    <>
      {' '}
      {help.kind === 'program' ? (
        <ProgramLink {...look} program={help.program} at={help.address} />
      ) : (
        <WebLink {...look} url={help.url} opens="new-tab" />
      )}
    </>
  );
}

/** What else the same restart puts into effect; where it is the restart itself that is foretold, all that waits. */
function AlsoActivated({ foresight: { alsoActivated, restarts, world } }: { readonly foresight: Foresight }) {
  if (alsoActivated.length === 0) return null;
  const labels = alsoActivated.map((id) => slotKinds[recordOf(world, 'slots', id).kind].label);
  return (
    <p className="text-ink-muted">
      {restarts.length > 0
        ? 'The restart also puts into effect what waits already'
        : 'The restart puts into effect what waits'}
      : {labels.join(', ')}.
    </p>
  );
}

interface FormForecastProps<Values extends FieldValues> {
  readonly form: { readonly control: Control<Values> };
  readonly toAction: (values: Values) => Action;
  readonly heading: string;
  /** Said where no connection changes. Left out: nothing is said then, nor before something is typed. */
  readonly unchanged?: string;
}

/** What sending a form would do to connections, foretold while it is typed in. */
export function FormForecast<Values extends FieldValues>(props: FormForecastProps<Values>) {
  const { heading, toAction, unchanged } = props;
  const { control } = props.form;
  const { isDirty } = useFormState({ control });
  const action = toAction(useFormValues(control));
  if (unchanged !== undefined) return <Forecast heading={heading} action={action} unchanged={unchanged} />;
  return isDirty ? <Forecast heading={heading} action={action} isQuiet isTyped /> : null;
}
