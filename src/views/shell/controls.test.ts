import { describe, expect, expectTypeOf, it } from 'vitest';
import { controlsOf, fits, labelOf, type ControlOf } from './controls';
import { aPage } from './manifest';

const page = aPage({
  title: 'Equipment',
  menuPath: [],
  address: 'equipment',
  controls: { new: 'New', 'open-portal-*': 'Portal of *' },
  tabs: { general: { label: 'General', controls: { name: 'Name (full)' } } },
  windows: {
    generate: {
      opens: 'new',
      controls: { generate: 'Generate' },
      tabs: { source: { label: 'Source', controls: { issuer: 'Signed by' } } },
    },
  },
  assumed: [],
  load: () => Promise.reject(new Error('not drawn here')),
});

describe('ControlOf', () => {
  it('is the names of a page, its tabs and its windows, and no other', () => {
    expectTypeOf<
      'new' | 'open-portal-sb7-eg' | 'tab-general' | 'name' | 'generate' | 'tab-source' | 'issuer'
    >().toExtend<ControlOf<typeof page>>();
    // @ts-expect-error -- a control that the page does not have
    expectTypeOf<'save'>().toExtend<ControlOf<typeof page>>();
    // @ts-expect-error -- a tab that the page does not have
    expectTypeOf<'tab-certificate'>().toExtend<ControlOf<typeof page>>();
  });
});

describe('labelOf', () => {
  const controls = controlsOf(page);

  it('is the label of a control, of a tab and of what a tab holds', () => {
    expect(labelOf(controls, 'new')).toBe('New');
    expect(labelOf(controls, 'tab-general')).toBe('General');
    expect(labelOf(controls, 'name')).toBe('Name (full)');
  });

  it('goes by the pattern where a name is computed', () => {
    expect(labelOf(controls, 'open-portal-sb7-eg')).toBe('Portal of *');
  });

  it('knows no other names, those of every object least of all', () => {
    for (const name of ['save', 'open-portal', 'constructor', '__proto__'])
      expect(labelOf(controls, name)).toBeUndefined();
  });
});

describe('fits', () => {
  it.each([
    ['Name (full)', 'Name (full)', true],
    ['Name (full)', 'Name full', false],
    ['Portal of *', 'Portal of SB7-EG', true],
    ['Save', 'Save as', false],
    ['*', 'two\nlines', true],
    [String.raw`a\b.c`, String.raw`a\b.c`, true],
    [String.raw`a\b.c`, String.raw`a\bxc`, false],
  ])('%s, %s: %s', (pattern, text, isSo) => {
    expect(fits(pattern, text)).toBe(isSo);
  });
});
