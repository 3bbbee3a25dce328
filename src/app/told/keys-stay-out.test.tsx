import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TellContext } from '@/views/shell/tell';
import { KeysStayOut } from './keys-stay-out';

const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----';

function show() {
  const told: string[] = [];
  render(
    <TellContext value={(text) => told.push(text)}>
      <KeysStayOut />
      <input aria-label="City" />
      <textarea aria-label="Certificate" />
    </TellContext>,
  );
  return told;
}

async function paste(label: string, text: string) {
  const user = userEvent.setup();
  await user.click(screen.getByLabelText(label));
  await user.paste(text);
}

test('a field of one line does not take a private key, and that is told', async () => {
  const told = show();
  await paste('City', key);
  expect(screen.getByLabelText('City')).toHaveValue('');
  expect(told).toEqual([expect.stringMatching(/^That was a private key, so it was not put into the field/)]);
});

test('other texts, and boxes for such files, are left alone', async () => {
  const told = show();
  await paste('City', 'Austin');
  await paste('Certificate', key);
  expect(screen.getByLabelText('City')).toHaveValue('Austin');
  expect(screen.getByLabelText('Certificate')).toHaveValue(key);
  expect(told).toEqual([]);
});
