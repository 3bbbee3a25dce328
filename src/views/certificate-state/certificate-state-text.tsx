import {
  BadgeCheck,
  CircleDashed,
  CircleX,
  ClockAlert,
  Factory,
  FileClock,
  RotateCw,
  type LucideIcon,
} from 'lucide-react';
import type { CertificateStateName } from './certificate-state';

interface StateLook {
  readonly word: string;
  readonly icon?: LucideIcon;
  readonly colour: string;
}

const looks: Readonly<Record<CertificateStateName, StateLook>> = {
  installed: { word: 'Installed', icon: BadgeCheck, colour: 'text-(--ui-success)' },
  default: { word: 'Default', icon: Factory, colour: 'text-(--ui-text-muted)' },
  pending: { word: 'Restart pending', icon: RotateCw, colour: 'text-(--ui-warning)' },
  restarting: { word: 'Restarting', icon: RotateCw, colour: 'text-(--ui-warning)' },
  expired: { word: 'Expired', icon: CircleX, colour: 'text-(--ui-error)' },
  'not-yet-valid': { word: 'Not yet valid', icon: ClockAlert, colour: 'text-(--ui-warning)' },
  'authority-replaced': { word: 'Signed by a replaced CA', icon: FileClock, colour: 'text-(--ui-warning)' },
  none: { word: 'None', icon: CircleDashed, colour: 'text-(--ui-text-muted)' },
  'not-applicable': { word: '–', colour: '' },
};

/** The state in a word, for sorting and filtering. */
export function certificateStateWord(state: CertificateStateName): string {
  return looks[state].word;
}

/** The state in a word and an icon. */
export function CertificateStateText({ state }: { readonly state: CertificateStateName }) {
  const { word, icon: Icon, colour } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1 ${colour}`}>
      {Icon !== undefined && <Icon size={13} className="shrink-0" aria-hidden="true" />}
      {word}
    </span>
  );
}
