import {
  BadgeCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  ClockAlert,
  Factory,
  FileClock,
  LockKeyholeOpen,
  RotateCw,
  ShieldAlert,
  ShieldHalf,
  type LucideIcon,
} from 'lucide-react';
import {
  gravestState,
  type CertificateState,
  type CertificateStateName,
} from '@/simulation/connections/certificate-state';

/** How good or bad a state is. */
export type StateTone = 'good' | 'plain' | 'doubtful' | 'bad';

interface StateLook {
  readonly word: string;
  readonly icon: LucideIcon;
  readonly tone: StateTone;
}

const looks: Readonly<Record<CertificateStateName, StateLook>> = {
  expired: { word: 'Expired', icon: CircleX, tone: 'bad' },
  'not-yet-valid': { word: 'Not yet valid', icon: ClockAlert, tone: 'bad' },
  revoked: { word: 'Revoked', icon: CircleX, tone: 'bad' },
  'not-accepted': { word: 'Not accepted', icon: CircleX, tone: 'bad' },
  'self-signed': { word: 'Self-signed', icon: ShieldAlert, tone: 'bad' },
  'not-trusted': { word: 'Not trusted', icon: ShieldAlert, tone: 'bad' },
  'chain-incomplete': { word: 'Chain incomplete', icon: ShieldAlert, tone: 'bad' },
  'wrong-name': { word: 'Wrong name', icon: CircleX, tone: 'bad' },
  'authority-replaced': { word: 'Signed by a replaced CA', icon: FileClock, tone: 'bad' },
  'trusted-by-some': { word: 'Trusted by some', icon: ShieldHalf, tone: 'doubtful' },
  pending: { word: 'Restart pending', icon: RotateCw, tone: 'doubtful' },
  restarting: { word: 'Restarting', icon: RotateCw, tone: 'doubtful' },
  none: { word: 'None', icon: CircleDashed, tone: 'plain' },
  'https-off': { word: 'HTTPS off', icon: LockKeyholeOpen, tone: 'plain' },
  'not-checked': { word: 'Not checked', icon: CircleHelp, tone: 'plain' },
  default: { word: 'Default', icon: Factory, tone: 'plain' },
  installed: { word: 'Installed', icon: BadgeCheck, tone: 'good' },
  'self-signed-trusted': { word: 'Self-signed, trusted', icon: BadgeCheck, tone: 'good' },
  vendor: { word: 'Vendor', icon: BadgeCheck, tone: 'good' },
};

const colours: Readonly<Record<StateTone, string>> = {
  good: 'text-success',
  plain: 'text-ink-muted',
  doubtful: 'text-warning',
  bad: 'text-error',
};

/** The states of a device's certificates in words, for sorting and filtering too: `Default`, or `3 vendor, 1 default`. */
export function certificateStateWords({ names }: Pick<CertificateState, 'names'>): string {
  const [first] = names;
  if (first === undefined) return '–';
  if (names.length === 1) return looks[first.name].word;
  return names.map(({ name, count }) => `${String(count)} ${inSentence(looks[name].word)}`).join(', ');
}

/** The same where it is not said already that certificates are meant: `Certificate: default`, or `3 vendor, 1 default`. */
export function certificateStateLine(state: Pick<CertificateState, 'names'>): string {
  const words = certificateStateWords(state);
  return state.names.length === 1 ? `Certificate: ${inSentence(words)}` : words;
}

/** Within a sentence it begins small; initials stay. */
function inSentence(word: string): string {
  return /^[A-Z]{2}/.test(word) ? word : `${word.slice(0, 1).toLowerCase()}${word.slice(1)}`;
}

/** How the worst of a device's certificates is. */
export function certificateStateTone(state: Pick<CertificateState, 'names'>): StateTone {
  return gravestLook(state)?.tone ?? 'plain';
}

function gravestLook({ names }: Pick<CertificateState, 'names'>): StateLook | undefined {
  const gravest = gravestState(names.map(({ name }) => name));
  return gravest === undefined ? undefined : looks[gravest];
}

/** The states in words, with the sign of the worst. */
export function CertificateStateText({ state }: { readonly state: CertificateState }) {
  const look = gravestLook(state);
  return (
    <span className={`inline-flex items-center gap-4 ${look === undefined ? '' : colours[look.tone]}`}>
      {look !== undefined && <look.icon size={13} className="shrink-0" aria-hidden="true" />}
      {certificateStateWords(state)}
    </span>
  );
}
