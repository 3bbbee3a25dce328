import { CircleCheck, CircleHelp, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import { displayNameOf } from '@/pki/distinguished-name';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import { visibleText } from '@/views/words/value-words';
import { preflightWords } from './preflight-words';
import type { Judged } from './use-preflight';

interface Verdict {
  readonly icon: LucideIcon;
  /** Of the notice. */
  readonly kind: 'done' | 'warning' | 'news' | 'refused';
  readonly title: string;
  readonly text: string;
}

const verdicts: Readonly<Record<PreflightReport['verdict'], Verdict>> = {
  ready: {
    icon: CircleCheck,
    kind: 'done',
    title: 'This will work',
    text: 'Install what is written below.',
  },
  'with-consequences': {
    icon: TriangleAlert,
    kind: 'warning',
    title: 'This installs, with consequences',
    text: 'The three answers below say what they are, and for whom.',
  },
  incomplete: {
    icon: CircleHelp,
    kind: 'news',
    title: 'Something is missing',
    text: 'The answers below say what is missing, or cannot be known.',
  },
  'will-not-work': {
    icon: CircleX,
    kind: 'refused',
    title: 'This will not work',
    text: 'The errors below say why, and what to do.',
  },
};

/** The verdict in a few words. */
export function verdictTitle({ verdict }: PreflightReport): string {
  return verdicts[verdict].title;
}

/** The answer in a line. */
export function VerdictBanner({ judged }: { readonly judged: Judged }) {
  const { report, target } = judged;
  const { icon: Icon, kind, title, text } = verdicts[report.verdict];
  const subject = report.certificate && visibleText(displayNameOf(report.certificate.subject));
  return (
    <div
      className="ui-notice flex max-w-980 items-start gap-14 border-l-4 px-16 py-12"
      data-kind={kind}
      data-verdict={report.verdict}
      role="status"
    >
      <Icon size={28} strokeWidth={2} className="flex-none" aria-hidden />
      <div>
        <h1 className="text-17 font-semibold">{title}</h1>
        <p className="mt-2 wrap-anywhere text-ink">
          {subject === undefined ? 'Nothing to install' : <strong>{subject}</strong>} for {target.label}
          {reachedWords(judged)}. {text}
        </p>
        <FirstThing judged={judged} />
      </div>
    </div>
  );
}

/** The gravest problem and what to do about it, so that the banner alone tells how to go on. */
function FirstThing({ judged: { report, names } }: { readonly judged: Judged }) {
  const grave = report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  // What is wrong with what will be installed comes before a file that holds nothing.
  const first = grave.find(({ kind }) => kind !== 'unreadable') ?? grave[0];
  if (first === undefined) return null;
  const { text, remedy } = preflightWords(first, names);
  return (
    <p className="mt-6 wrap-anywhere text-ink">
      {text} {remedy !== '' && <b>{remedy}</b>}
      {grave.length > 1 && ` (${String(grave.length)} problems in all)`}
    </p>
  );
}

/** Under which names a device is reached, to follow what it is called; empty where none is known. */
export function reachedWords({ host, outsideHost }: Pick<Judged, 'host' | 'outsideHost'>): string {
  const inside = host === '' ? [] : [`reached as ${visibleText(host)}`];
  const outside = outsideHost === '' ? [] : [`from outside as ${visibleText(outsideHost)}`];
  return [...inside, ...outside].map((words) => `, ${words}`).join('');
}
