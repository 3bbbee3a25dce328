import { Fragment, createElement, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { RenderWindow, Windows } from './windows';

interface OwnedWindow {
  readonly id: number;
  readonly content: ReactNode;
  readonly close: () => void;
}

/** The windows that a window has opened, lowest first, and the way to open more. */
export function useOwnedWindows(): { readonly owned: readonly ReactNode[]; readonly open: Windows['open'] } {
  const [windows, setWindows] = useState<readonly OwnedWindow[]>([]);
  const opened = useRef(new Map<number, () => void>());
  const count = useRef(0);

  const open = useCallback(
    <Answer>(render: RenderWindow<Answer>, otherwise: Answer) =>
      new Promise<Answer>((resolve) => {
        const id = (count.current += 1);
        const answer = (value: Answer) => {
          opened.current.delete(id);
          setWindows((present) => present.filter((other) => other.id !== id));
          resolve(value);
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
      for (const close of [...present.values()]) close();
    };
  }, []);

  return { owned: windows.map(({ id, content }) => createElement(Fragment, { key: id }, content)), open };
}
