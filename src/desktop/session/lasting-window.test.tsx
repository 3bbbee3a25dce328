import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DraftsContext } from '@/views/shell/use-draft';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { DraftStore } from './draft-store';

function Page({ onOpen }: { readonly onOpen: (about: string) => Promise<unknown> }) {
  const open = useLastingWindow('user', onOpen);
  return <button onClick={() => open('sarah')}>Modify</button>;
}

test('a window that is open is opened again after a reload; one that was closed is not', async () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const opened: string[] = [];
  const closings: (() => void)[] = [];
  const openPage = () => {
    const store = new DraftStore(storage);
    const drafts = {
      read: (form: string) => store.read('tab', form),
      keep: (form: string, draft: Parameters<DraftStore['keep']>[2]) => store.keep('tab', form, draft),
    };
    const open = (about: string) => {
      opened.push(about);
      return new Promise<void>((resolve) => closings.push(resolve));
    };
    return render(
      <DraftsContext value={drafts}>
        <Page onOpen={open} />
      </DraftsContext>,
    );
  };
  openPage().getByRole('button', { name: 'Modify' }).click();
  expect(opened).toEqual(['sarah']);
  openPage();
  expect(opened).toEqual(['sarah', 'sarah']);
  closings[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  openPage();
  expect(opened).toEqual(['sarah', 'sarah']);
});
