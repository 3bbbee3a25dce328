import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Link } from './link';

function show() {
  const onFollow = vi.fn();
  render(
    <Link name="map" address="/home" onFollow={onFollow}>
      Site map
    </Link>,
  );
  const link = screen.getByRole('link', { name: 'Site map' });
  /** Whether a press was followed within the page, and whether it was left to the browser. */
  const press = (how: object) => {
    const click = createEvent.click(link, how);
    fireEvent(link, click);
    return { isFollowed: onFollow.mock.calls.length > 0, isOfTheBrowser: !click.defaultPrevented };
  };
  return { link, press };
}

test('a link has an address that the real browser can open', () => {
  expect(show().link).toHaveAttribute('href', '#/home');
});

test('a plain press goes there within the page', () => {
  expect(show().press({})).toEqual({ isFollowed: true, isOfTheBrowser: false });
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'with %o it is the browser’s',
  (how) => {
    expect(show().press(how)).toEqual({ isFollowed: false, isOfTheBrowser: true });
  },
);
