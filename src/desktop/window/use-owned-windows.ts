import { createElement, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { WindowFailure } from './window-failure';
import type { RenderWindow, Windows } from './windows';

interface OwnedWindow {
  readonly id: number;
  readonly content: ReactNode;
  readonly close: () => void;
}

interface OwnedWindows {
  readonly owned: readonly ReactNode[];
  readonly open: Windows['open'];
}

/**
 * The windows that a window has opened, lowest first, and the way to open more. When the window comes to show something
 * else, those opened over what it showed before are closed, and `onClosed` is told how many.
 */
export function useOwnedWindows(shows?: string, onClosed?: (count: number) => void): OwnedWindows {
  const [windows, setWindows] = useState<readonly OwnedWindow[]>([]);
  const opened = useRef(new Map<number, () => void>());
  const count = useRef(0);

  const open = useCallback(
    <Answer>(render: RenderWindow<Answer>, otherwise: Answer) =>
      new Promise<Answer>((resolve) => {
        const id = (count.current += 1);
        const answer = (value: Answer) => {
          opened.current.delete(id);
          // Whoever asked goes on first; the window is gone before the next key or picture.
          resolve(value);
          setWindows((present) => present.filter((other) => other.id !== id));
        };
        const close = () => answer(otherwise);
        opened.current.set(id, close);
        setWindows((present) => [...present, { id, content: render(answer), close }]);
      }),
    [],
  );

  useEffect(() => {
    const present = opened.current;
    return () => {
      if (present.size > 0) onClosed?.(present.size);
      for (const close of [...present.values()]) close();
    };
  }, [shows, onClosed]);

  const owned = windows.map(({ id, content, close }) =>
    createElement(WindowFailure, { key: id, onClose: close, children: content }),
  );
  return { owned, open };
}
