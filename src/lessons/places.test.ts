import { expect, expectTypeOf, test } from 'vitest';
import { inProgram, inWindow, on, type Place } from './places';

const form = on('director', 'certificateSigningRequest');

test('a control of a page is a target at that page', () => {
  expect(form('state')).toEqual({
    where: { kind: 'page', site: 'director', page: 'certificateSigningRequest' },
    control: 'state',
  });
  expect(inProgram('connect-client').where).toEqual({ kind: 'program', program: 'connect-client' });
  expect(inWindow('export-wizard', inProgram('browser'))('next').control).toBe('next');
});

test('a page or control that no manifest has does not compile', () => {
  // @ts-expect-error a name with a slip
  form('stat');
  // @ts-expect-error a page of another site
  on('vendor', 'certificateSigningRequest');
  // @ts-expect-error a control of another page
  on('vendor', 'newOrder')('generate');
  // @ts-expect-error a program that there is not
  inProgram('paint');
  // @ts-expect-error a control of another window
  inWindow('file-picker', inProgram('browser'))('next');
  expectTypeOf(form).toExtend<Place<'state' | 'generate' | `remove-name-${string}`>>();
});
