import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReadingWatch } from '@/pki/operations';
import { OpenedLabContext, type OpenedLab } from '../opened-lab';
import { useLabFile } from './open-lab-section';

test('what comes to an end after the reading was given up does not bring it back', async () => {
  let watch: ReadingWatch | undefined;
  const files = {
    // A reading that goes on until it is given up.
    inspect: (_: unknown, given: ReadingWatch) => {
      watch = given;
      return new Promise<never>(() => undefined);
    },
  };
  // Only what the hook uses: any other access is a fault of the test.
  const opened = { files } as unknown as OpenedLab;
  const { result } = renderHook(() => useLabFile(), {
    wrapper: ({ children }) => <OpenedLabContext value={opened}>{children}</OpenedLabContext>,
  });
  act(() => result.current.take(new File(['{}'], 'a.lab.json')));
  await waitFor(() => expect(watch).toBeDefined());
  act(() => watch?.onProgress?.(0.4));
  expect(result.current.reading).toEqual({ name: 'a.lab.json', done: 0.4 });

  act(() => result.current.end('Nothing was changed.'));
  act(() => watch?.onProgress?.(0.5));
  expect(result.current.reading).toBeUndefined();
  expect(result.current.said).toBe('Nothing was changed.');
});
