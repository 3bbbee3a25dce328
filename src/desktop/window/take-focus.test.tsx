import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { takeFocus } from './take-focus';

test('a window within the content of a program begins at its first field, not at its title bar nor at a button before it', () => {
  render(
    <section data-window-content>
      <div data-testid="window">
        <button type="button">Move</button>
        <div data-window-content tabIndex={-1}>
          <button type="button">Fill in from a certificate or request…</button>
          <input type="file" hidden />
          <label>
            Country Name <input />
          </label>
        </div>
      </div>
    </section>,
  );
  takeFocus(screen.getByTestId('window'));
  expect(screen.getByRole('textbox', { name: 'Country Name' })).toHaveFocus();
});
