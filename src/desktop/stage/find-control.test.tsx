import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { RadioGroup } from '@/ui/choice-fields';
import { SelectField } from '@/ui/select-field';
import { Tabs } from '@/ui/tabs';
import { Tree } from '@/ui/tree';
import { findControl } from './find-control';

const nothing = () => undefined;

function Window({ name, inert = false, children }: { name: string; inert?: boolean; children: ReactNode }) {
  return (
    <section data-window={name} inert={inert}>
      {children}
    </section>
  );
}

test('of several controls of a name the one in the window on top is found', () => {
  render(
    <Window name="browser">
      <button name="close">page</button>
      <Window name="generate">
        <button name="close">window</button>
      </Window>
    </Window>,
  );
  expect(findControl('close')).toHaveTextContent('window');
});

test('what rests under a window, or is kept from assistive technology, is not found', () => {
  render(
    <>
      <Window name="browser" inert>
        <button name="generate">Generate</button>
      </Window>
      <button name="close-tab" aria-hidden="true" />
    </>,
  );
  expect(findControl('generate')).toBeUndefined();
  expect(findControl('close-tab')).toBeUndefined();
  expect(findControl('nothing of that name')).toBeUndefined();
});

test('tabs, items of a tree, choices and fields are found by their names', () => {
  const choices = [{ id: 'customer', label: 'My server' }];
  render(
    <>
      <Tabs
        label="Details"
        selected="general"
        onSelect={nothing}
        tabs={[{ id: 'general', label: 'General', content: null }]}
      />
      <Tree
        label="Menu"
        nodes={[{ id: 'a/csr', label: 'CSR' }]}
        selected=""
        onSelect={nothing}
        initiallyOpen={[]}
      />
      <RadioGroup name="keyMadeBy" label="Key" choices={choices} value="" onChange={nothing} />
      <SelectField name="server" label="Server" choices={choices} value="" onChange={nothing} />
    </>,
  );
  expect(findControl('tab-general')).toBe(screen.getByRole('tab', { name: 'General' }));
  expect(findControl('item-a/csr')).toBe(screen.getByRole('treeitem', { name: 'CSR' }));
  expect(findControl('keyMadeBy')).toBe(screen.getByRole('radiogroup', { name: 'Key' }));
  expect(findControl('choice-customer')).toHaveTextContent('My server');
  expect(findControl('server')).toBe(screen.getByRole('button', { name: /Server/ }));
});
