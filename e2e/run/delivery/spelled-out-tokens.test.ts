import { describe, expect, it } from 'vitest';
import { fixedTokens, spelledOut, withoutUnread } from './spelled-out-tokens';

describe('the tokens that are written out in the build', () => {
  it.each([
    ['one value', '@theme { --color-line: #ccc; }', '', [['--color-line', '#ccc']]],
    ['a comment', '@theme { /* --color-line: #ddd; */ --color-line: #ccc; }', '', [['--color-line', '#ccc']]],
    ['another value in a portal', '@theme { --color-line: #ccc; } .portal { --color-line: #ddd; }', '', []],
    ['a value given in a portal alone', '.portal { --color-line: #ddd; }', '', []],
    ['a value of another token', '@theme { --band: linear-gradient(var(--color-line), #fff); }', '', []],
    [
      'a value that is read with another in reserve',
      '@theme { --a: 1px; } p { width: var(--a, 2px); }',
      '',
      [],
    ],
    [
      'a token that code names',
      '@theme { --color-line: #ccc; }',
      "style={{ fill: 'var(--color-line)' }}",
      [],
    ],
  ])('are known: %s', (_, style, code, expected) => {
    expect([...fixedTokens([style], [code])]).toEqual(expected);
  });

  it('stand where they were read, and their lines are gone', () => {
    const values = new Map([['--color-line', '#ccc']]);
    const style =
      ':root{--color-line:#ccc;--color-ink:#222}p{border-color:var(--color-line);color:var(--color-ink)}';
    expect(spelledOut(style, values)).toBe(
      ':root{--color-ink:#222}p{border-color:#ccc;color:var(--color-ink)}',
    );
  });
});

it('takes away what Tailwind sets and nothing reads', () => {
  const unread = '@property --tw-leading{syntax:"*";inherits:false}';
  const read =
    '@property --tw-content{syntax:"*";inherits:false}.b:before{--tw-content:"";content:var(--tw-content)}';
  expect(withoutUnread(`${unread}${read}.a{--tw-leading:1.2;line-height:1.2}`)).toBe(
    `${read}.a{line-height:1.2}`,
  );
});
