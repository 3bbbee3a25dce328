import { act, render, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { expect, test, vi } from 'vitest';
import { withRecords } from '@/simulation/world/world';
import { changeWorld, openLab, type TestLab } from '@/testing/lab';
import { LabStoreContext, SightContext, useHasCome, useJudged, useWorld } from './use-world';

const instant = 1_500_000_000_000;

async function show(Screen: () => string) {
  let drawn = 0;
  const count = () => (drawn += 1);
  const Shown = () => <p role="status">{Screen()}</p>;
  const lab = await openLab(undefined, instant);
  render(
    <LabStoreContext value={lab.store}>
      <Profiler id="shown" onRender={count}>
        <Shown />
      </Profiler>
    </LabStoreContext>,
  );
  return { lab, drawn: () => drawn, text: () => screen.getByRole('status').textContent };
}

function visit(lab: TestLab, host: string, server: string) {
  const session = { user: 'admin', role: 'user', server, since: 0 } as const;
  return act(async () => {
    await changeWorld(lab, (world) => withRecords(world, 'sessions', { [host]: session }));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

function useServers(): string {
  return useJudged(({ sessions }) => Object.values(sessions).map(({ server }) => ({ server })))
    .map(({ server }) => server)
    .join();
}

test('what is made of the world is drawn again where it is other data, and not for the same data made anew', async () => {
  const { lab, drawn, text } = await show(useServers);
  await visit(lab, 'one', 'a');
  expect(text()).toBe('a');
  const before = drawn();
  await visit(lab, 'one', 'a');
  expect(drawn()).toBe(before);
  await visit(lab, 'two', 'b');
  expect(text()).toBe('a,b');
});

test('a record is drawn again where it is another one', async () => {
  const { lab, drawn, text } = await show(
    () => useWorld(({ sessions }) => sessions['one'])?.server ?? 'none',
  );
  const before = drawn();
  await visit(lab, 'two', 'b');
  expect(drawn()).toBe(before);
  await visit(lab, 'one', 'a');
  expect(text()).toBe('a');
});

test('a selector that makes something new fails as soon as it is drawn', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(
    // oxlint-disable-next-line house/selections-of-the-world -- that is the point
    show(() => useWorld(({ sessions }) => Object.keys(sessions)).join()),
  ).rejects.toThrow('Maximum update depth exceeded');
  complaint.mockRestore();
});

test('an instant comes without a commit', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { lab, text } = await show(() => (useHasCome(instant + 5000) ? 'come' : 'not yet'));
  expect(text()).toBe('not yet');
  lab.wait(5000);
  await act(() => vi.advanceTimersByTimeAsync(5001));
  expect(text()).toBe('come');
  vi.useRealTimers();
});

test('nobody selects the whole world', () => {
  // @ts-expect-error -- the world itself
  const useWhole = () => useWorld((world) => world);
  // @ts-expect-error -- nor where something else may stand for it
  const useHalf = (isWanted: boolean) => useWorld((world) => (isWanted ? world : undefined));
  // @ts-expect-error -- nor by the other way
  const useAll = () => useJudged((world) => world);
  expect([useWhole, useHalf, useAll]).toHaveLength(3);
});

test('what is out of sight is drawn of the same change after all that is in sight', async () => {
  const drawn: string[] = [];
  const Servers = ({ who }: { readonly who: string }) => {
    const servers = useServers();
    if (servers !== '') drawn.push(`${who}: ${servers}`);
    return null;
  };
  const lab = await openLab(undefined, instant);
  render(
    <LabStoreContext value={lab.store}>
      <SightContext value={() => false}>
        <Servers who="behind" />
      </SightContext>
      <Servers who="in front" />
    </LabStoreContext>,
  );
  await visit(lab, 'one', 'a');
  await waitFor(() => expect(drawn).toEqual(['in front: a', 'behind: a']));
});
