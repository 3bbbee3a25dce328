import { describe, expect, it } from 'vitest';
import { aTab, placeOf, stepped, visited } from './browser-tab';
import { placeFromText } from '@/views/shell/place';

const [first, second, third] = ['a.example', 'b.example', 'c.example'].map((host) => placeFromText(host)) as [
  ReturnType<typeof placeFromText>,
  ReturnType<typeof placeFromText>,
  ReturnType<typeof placeFromText>,
];

describe('visited', () => {
  it('shows the new place and leads back to the one before', () => {
    const tab = visited(aTab('tab-1', first), second);
    expect(placeOf(tab)).toBe(second);
    expect(placeOf(stepped(tab, -1))).toBe(first);
  });

  it('forgets what lay ahead', () => {
    const back = stepped(visited(aTab('tab-1', first), second), -1);
    const tab = visited(back, third);
    expect(tab.visits).toEqual([first, third]);
    expect(stepped(tab, 1)).toBe(tab);
  });

  it('changes nothing when the tab is there already', () => {
    const tab = aTab('tab-1', first);
    expect(visited(tab, placeFromText('A.EXAMPLE'))).toBe(tab);
  });

  it('remembers fifty places', () => {
    const places = Array.from({ length: 60 }, (_, index) => placeFromText(`host-${String(index)}.example`));
    const tab = places.reduce(visited, aTab('tab-1'));
    expect(tab.visits).toHaveLength(50);
    expect(placeOf(tab).host).toBe('host-59.example');
  });
});

describe('stepped', () => {
  it('stays at either end', () => {
    const tab = aTab('tab-1', first);
    expect(stepped(tab, -1)).toBe(tab);
    expect(stepped(tab, 1)).toBe(tab);
  });
});
