import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Foresight } from '@/simulation/foresight/foresee';
import { foresightLines } from '@/views/certificate/foresight/foresight-lines';
import { useForesight } from '@/views/certificate/foresight/use-foresight';
import { type UndoCommand, useUndo } from './use-undo';

/** What a key of the keyboard asks for. `inText`: the field that it is pressed in takes back its own typing. */
export function undoKey(
  { key, ctrlKey, metaKey, shiftKey, altKey }: Omit<KeyboardEventInit, 'code'>,
  inText: boolean,
): 'undo' | 'redo' | undefined {
  if (inText || altKey === true || !(ctrlKey === true || metaKey === true)) return undefined;
  const letter = key?.toLowerCase();
  if (letter === 'z') return shiftKey === true ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}

/** Takes the last step back, or makes it again; the tooltip names the step. */
export function UndoButtons() {
  const commands = useUndo();
  useUndoKeys(commands);
  return (
    <>
      <UndoButton command={commands.undo} />
      <UndoButton command={commands.redo} />
    </>
  );
}

const looks = {
  undo: { icon: Undo2, word: 'Undo', keys: 'Ctrl+Z' },
  redo: { icon: Redo2, word: 'Redo', keys: 'Ctrl+Y' },
} as const;

/** Who would be met otherwise, a line each. */
function foretold(foresight: Foresight | undefined): string {
  if (foresight === undefined) return '';
  const changed = foresightLines(foresight).filter(({ tone }) => tone !== 'same');
  return changed.map(({ who, words }) => `\n${who}: ${words}`).join('');
}

/** It stays where it is when there is nothing to do, so that the focus does too. */
function UndoButton({ command: { type, sentence, run } }: { readonly command: UndoCommand }) {
  const { icon: Icon, word, keys } = looks[type];
  const words = sentence === undefined ? `${word}: nothing to ${type}` : `${word}: ${sentence}`;
  const [isConsidered, setConsidered] = useState(false);
  const foresight = useForesight(isConsidered && sentence !== undefined ? { action: { type } } : undefined);
  return (
    <button
      type="button"
      name={type}
      className="frame-button"
      aria-label={words}
      title={`${words} (${keys})${foretold(foresight)}`}
      onPointerEnter={() => setConsidered(true)}
      onPointerLeave={() => setConsidered(false)}
      onFocus={() => setConsidered(true)}
      onBlur={() => setConsidered(false)}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      aria-disabled={sentence === undefined}
      onClick={() => {
        if (sentence !== undefined) void run();
      }}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}

/** Ctrl+Z and Ctrl+Y anywhere but in text fields and under a modal window of the frame. */
function useUndoKeys(commands: Readonly<Record<UndoCommand['type'], UndoCommand>>) {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const type = undoKey(event, isText(event.target));
      if (type === undefined) return;
      event.preventDefault();
      void latest.current[type].run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isText(target: EventTarget | null): boolean {
  const field = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';
  return target instanceof Element && target.matches(field);
}
