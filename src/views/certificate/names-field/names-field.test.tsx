import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { NamesField } from './names-field';

/** The field in a form that notes what it would send, and can be reset. */
function show(start: readonly string[] = []) {
  const sent = { names: start };
  function Form() {
    const [names, setNames] = useState(start);
    sent.names = names;
    return (
      <>
        <NamesField name="names" label="Names" value={names} onChange={setNames} />
        <button type="button" onClick={() => setNames([])}>
          Reset
        </button>
      </>
    );
  }
  render(<Form />);
  return { sent, user: userEvent.setup() };
}

const box = () => screen.getByRole('textbox', { name: 'Names' });
const add = () => screen.getByRole('button', { name: 'Add' });
const rows = () =>
  within(screen.getByRole('list', { name: 'Names: added' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/Remove$/, ''));

test('a pasted list becomes rows, each of the kind that it is', async () => {
  const { sent, user } = show();
  await user.click(box());
  await user.paste('https://conf.sb7.com:443/\n10.7.0.10, 2001:DB8::0:1\r\n"hq.sb7.com"; HQ.sb7.com');
  expect(rows()).toEqual([
    'DNS nameconf.sb7.com',
    'IP address10.7.0.10',
    'IP address2001:db8::1',
    'DNS namehq.sb7.com',
  ]);
  expect(sent.names).toEqual(['conf.sb7.com', '10.7.0.10', '2001:db8::1', 'hq.sb7.com']);
  expect(screen.getByRole('status')).toHaveTextContent(
    '“https://conf.sb7.com:443/” was taken as conf.sb7.com: without https://, path and port.',
  );
});

test('headings and notes of a pasted table are spoken of', async () => {
  const { user } = show();
  await user.click(box());
  await user.paste('Host;Address\nsips:hq.sb7.com;10.7.0.10');
  expect(rows()).toHaveLength(4);
  expect(screen.getByRole('status')).toHaveTextContent(
    '“sips:hq.sb7.com” was taken as hq.sb7.com: without sips:. Host and Address: without a dot. Remove what is not a host.',
  );
});

test('a private key is refused whole, pasted or typed, and nothing of it is kept', async () => {
  const { sent, user } = show(['hq.sb7.com']);
  const key = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----';
  await user.click(box());
  await user.paste(key);
  expect(box()).toHaveAccessibleDescription(/^That was a private key/);
  fireEvent.change(box(), { target: { value: key } });
  await user.click(add());
  expect(box()).toHaveValue('');
  expect(document.body).not.toHaveTextContent('c2VjcmV0');
  expect(sent.names).toEqual(['hq.sb7.com']);
});

test('what is typed and not added counts all the same', async () => {
  const { sent, user } = show(['hq.sb7.com']);
  await user.type(box(), 'https://conf.sb7.com');
  expect(sent.names).toEqual(['hq.sb7.com', 'conf.sb7.com']);
  expect(rows()).toEqual(['DNS namehq.sb7.com']);
  await user.keyboard('{Enter}');
  expect(rows()).toEqual(['DNS namehq.sb7.com', 'DNS nameconf.sb7.com']);
  expect(box()).toHaveValue('');
});

test('what is wrong stays in the box with its reason, the rest is added', async () => {
  const { sent, user } = show();
  await user.click(box());
  await user.paste('hq.sb7.com my_host 10.7.0.300');
  expect(rows()).toEqual(['DNS namehq.sb7.com']);
  expect(box()).toHaveValue('my_host 10.7.0.300');
  expect(box()).toHaveAccessibleDescription(/“my_host” .* underscores.*“10\.7\.0\.300” .* IP address/);
  expect(sent.names).toEqual(['hq.sb7.com', 'my_host', '10.7.0.300']);
});

test('Add with nothing typed says so; a name twice is said to be there', async () => {
  const { sent, user } = show(['HQ.sb7.com']);
  await user.click(add());
  expect(box()).toHaveAccessibleDescription(/Type a name first/);
  await user.type(box(), 'hq.SB7.com');
  await user.click(add());
  expect(screen.getByRole('status')).toHaveTextContent('HQ.sb7.com is in the list already.');
  expect(sent.names).toEqual(['HQ.sb7.com']);
});

test('a row is removed, and a reset empties the box too', async () => {
  const { sent, user } = show(['hq.sb7.com', 'conf.sb7.com']);
  await user.click(screen.getByRole('button', { name: 'Remove hq.sb7.com' }));
  expect(sent.names).toEqual(['conf.sb7.com']);
  await user.type(box(), 'x.sb7.com');
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  expect(box()).toHaveValue('');
  expect(sent.names).toEqual([]);
});
