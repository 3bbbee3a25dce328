import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TextField } from './text-field';

test('what comes to be said of the field that one is in is brought into sight, of another one it is not', () => {
  const field = (label: string, warning?: string) => (
    <TextField name={label} label={label} value="" onChange={() => undefined} warning={warning} />
  );
  const { rerender } = render(field('State'));
  const moved = vi.spyOn(Element.prototype, 'scrollIntoView');
  rerender(field('State', 'An abbreviation'));
  expect(moved).not.toHaveBeenCalled();
  screen.getByRole('textbox', { name: 'State' }).focus();
  rerender(field('State', 'No state of US'));
  expect(moved).toHaveBeenCalledWith({ block: 'nearest' });
  moved.mockRestore();
});
