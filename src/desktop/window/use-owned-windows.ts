import {
  Fragment,
  createElement,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
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
 * else, those opened over what it showed before are closed.
 */
export function useOwnedWindows(shows?: string): OwnedWindows {
  const [windows, setWindows] = useState<readonly OwnedWindow[]>([]);
  const opened = useRef(new Map<number, () => void>());
  const count = useRef(0);

  const open = useCallback(
    <Answer>(render: RenderWindow<Answer>, otherwise: Answer) =>
      new Promise<Answer>((resolve) => {
        const id = (count.current += 1);
        const answer = (value: Answer) => {
          opened.current.delete(id);
          resolve(value);
          const remove = () => setWindows((present) => present.filter((other) => other.id !== id));
          // Nothing follows a window that is given up: the next key is for its owner.
          if (value === otherwise) remove();
          // Else whoever asked goes on first, and the window is taken away while that works.
          else startTransition(remove);
        };
        const close = () => answer(otherwise);
        opened.current.set(id, close);
        // One that was answered and is still there makes way for the next.
        const waiting = new Set(opened.current.keys());
        const added = { id, content: render(answer), close };
        setWindows((present) => [...present.filter((other) => waiting.has(other.id)), added]);
      }),
    [],
  );

  useEffect(() => {
    const present = opened.current;
    return () => {
      for (const close of [...present.values()]) close();
    };
  }, [shows]);

  return { owned: windows.map(({ id, content }) => createElement(Fragment, { key: id }, content)), open };
}
