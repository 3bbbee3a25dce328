import { useEffect, useRef } from 'react';
import { undoKey } from './undo-key';
import type { UndoCommand } from './use-undo';

/** Ctrl+Z and Ctrl+Y anywhere but in text fields and under a modal window of the frame. */
export function useUndoKeys(commands: Readonly<Record<UndoCommand['type'], UndoCommand>>) {
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
