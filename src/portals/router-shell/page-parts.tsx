import { LockKeyhole, LockKeyholeOpen, type LucideIcon, RotateCw, Unplug } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ConnectionState } from '@/simulation/connections/connection';
import { Button } from '@/ui/button';
import { type OutOfProcedureText, useOutOfProcedureText } from '@/views/shell/portal-menu/out-of-procedure';
import { lockWord } from '@/views/words/connection-words';

interface CloseButtonProps {
  /** Whether nothing is left to do in the window but to close it: the button that was pressed is gone. */
  readonly isNext: boolean;
  readonly onClose: () => void;
}

/** The *Close* of a pop-up window; it takes the focus once the window has done its work. */
export function CloseButton({ isNext, onClose }: CloseButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNext) button.current?.focus();
  }, [isNext]);
  return (
    <Button ref={button} name="close" kind={isNext ? 'primary' : 'plain'} onPress={onClose}>
      Close
    </Button>
  );
}

const looks: Readonly<Record<ConnectionState, readonly [icon: LucideIcon, colour: string]>> = {
  secure: [LockKeyhole, 'text-success'],
  broken: [LockKeyholeOpen, 'text-error'],
  plain: [LockKeyholeOpen, 'text-error'],
  'not-reached': [Unplug, 'text-error'],
  restarting: [RotateCw, 'text-ink-muted'],
  'not-checked': [LockKeyhole, 'text-ink-muted'],
};

/** The state of a connection in a word, with the lock that says the same. */
export function ConnectionStateText({ state }: { readonly state: ConnectionState }) {
  const [Icon, colour] = looks[state];
  return (
    <span
      className={`inline-flex items-center gap-4 font-semibold whitespace-nowrap ${colour}`}
      data-state={state}
    >
      <Icon size={13} aria-hidden="true" /> {lockWord(state)}
    </span>
  );
}

/** A time in the gateways' form, `YYYY-MM-DD HH:MM:SS`, UTC (assumed; domain facts 5.7). Milliseconds since 1970. */
export function timeStamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

interface OutOfProcedureProps {
  readonly texts: readonly OutOfProcedureText[];
  /** Where certificates are, through the menus. */
  readonly instead: string;
}

/** What stands behind a menu entry that no procedure of the note uses: what the real page is for. */
export function OutOfProcedure({ texts, instead }: OutOfProcedureProps) {
  const { title, purpose } = useOutOfProcedureText(texts);
  return (
    <div className="router-page">
      <h1 translate="no">{title}</h1>
      <p>{purpose}</p>
      <p className="text-ink-muted">
        This page is not part of the simulation. Certificates are under {instead}.
      </p>
    </div>
  );
}
