import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Button } from './button';
import { Tabs } from './tabs';
import { TextField } from './text-field';
import { CheckboxField, RadioGroup } from './choice-fields';

test('labels of the product are not translated with the page around them', () => {
  render(
    <>
      <Button name="generate">Generate</Button>
      <TextField name="city" label="City" value="" onChange={() => undefined} />
      <CheckboxField name="key" label="Create a new private key" value={false} onChange={() => undefined} />
      <RadioGroup
        name="format"
        label="Format"
        choices={[{ id: 'der', label: 'DER encoded binary' }]}
        value="der"
        onChange={() => undefined}
      />
      <Tabs
        label="Device"
        selected="general"
        onSelect={() => undefined}
        tabs={[{ id: 'general', label: 'General', content: null }]}
      />
    </>,
  );
  for (const text of [
    'Generate',
    'City',
    'Create a new private key',
    'Format',
    'DER encoded binary',
    'General',
  ])
    expect(screen.getByText(text).closest('[translate=no]')).not.toBeNull();
});
