import { act, render, screen, waitFor } from '@testing-library/react';
import { zodResolver } from '@hookform/resolvers/zod';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { expect, test } from 'vitest';
import { z } from '@/base/zod';
import type { Outcome } from '@/base/outcome';
import { refusal, success } from '@/base/outcome';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { FormText } from '@/ui/form-fields';
import { Form, useLabForm } from './lab-form';
import { MessageBar } from './message-bar';
import { type Draft, DraftsContext } from './use-draft';

interface Values {
  readonly server: string;
  readonly user: string;
  readonly password: string;
}

const unkept = ['password'] as const;

const noServer = problemOf('server-not-reached', 'server', { host: 'nowhere' });

interface ShownProps {
  readonly send: (values: Values) => Promise<Outcome<string, Problem>>;
  readonly onDone?: (done: string) => void;
}

function Shown({ send, onDone }: ShownProps) {
  const form = useLabForm<Values, string>({
    name: 'example',
    start: () => ({ server: '', user: '', password: '' }),
    unkept,
    send,
    ...(onDone && { onDone }),
  });
  const { control } = form;
  return (
    <Form form={form} aria-label="Example">
      <MessageBar message={form.message} />
      <FormText control={control} name="server" label="Server" hint="its host name" />
      <FormText control={control} name="user" label="User" />
      <FormText control={control} name="password" label="Password" isSecret />
      <button type="submit">Send</button>
    </Form>
  );
}

/** The drafts of a window, in memory. */
function someDrafts(kept: Draft | undefined) {
  const drafts = { kept };
  const keeper = {
    read: () => drafts.kept,
    keep: (_form: string, draft: Draft | undefined) => {
      drafts.kept = draft;
    },
  };
  return { drafts, keeper };
}

test('a refusal is told once, at its field, which has the focus, until something is changed', async () => {
  const user = userEvent.setup();
  render(<Shown send={() => Promise.resolve(refusal(noServer))} />);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  const field = screen.getByRole('textbox', { name: 'Server' });
  expect(field).toBeInvalid();
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription(/its host name.*nowhere/);
  expect(screen.getAllByText(/nowhere/)).toHaveLength(1);
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'a');
  expect(field).toBeValid();
  expect(screen.queryByText(/nowhere/)).toBeNull();
});

test('what no field is about is told above the form, and goes with the next change', async () => {
  const user = userEvent.setup();
  render(<Shown send={() => Promise.resolve(refusal(problemOf('lab-changed')))} />);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('alert')).not.toBeEmptyDOMElement();
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'a');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('Enter sends the form; while it is being sent it is busy, and is not sent again; refused before, it is sent anew', async () => {
  const user = userEvent.setup();
  const waiting: ((outcome: Outcome<string, Problem>) => void)[] = [];
  const done: string[] = [];
  render(
    <Shown
      send={() => new Promise((resolve) => waiting.push(resolve))}
      onDone={(answer) => done.push(answer)}
    />,
  );
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'a{Enter}{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('form', { name: 'Example' })).toHaveAttribute('aria-busy', 'true'),
  );
  expect(waiting).toHaveLength(1);
  await act(() => Promise.resolve(waiting[0]?.(refusal(noServer))));
  expect(screen.getByRole('textbox', { name: 'Server' })).toBeInvalid();
  await user.keyboard('{Enter}');
  expect(waiting).toHaveLength(2);
  await act(() => Promise.resolve(waiting[1]?.(success('sent'))));
  expect(done).toEqual(['sent']);
  expect(screen.getByRole('form', { name: 'Example' })).toHaveAttribute('aria-busy', 'false');
});

test('between a press and what it does nothing is drawn; what is wrong with a field is told at it', async () => {
  const user = userEvent.setup();
  let [drawn, drawnBefore] = [0, Number.NaN];
  const sent: string[] = [];
  const Counted = () => {
    const form = useLabForm<{ readonly user: string }, string>({
      name: 'counted',
      start: () => ({ user: '' }),
      resolver: zodResolver(z.object({ user: z.string().check(z.minLength(1, 'Enter a name.')) })),
      send: (values) => {
        expect(drawn).toBe(drawnBefore);
        sent.push(values.user);
        return Promise.resolve(success(''));
      },
    });
    useEffect(() => void (drawn += 1));
    return (
      <Form form={form} aria-label="Counted">
        <FormText control={form.control} name="user" label="User" />
        <button type="submit" onPointerUp={() => (drawnBefore = drawn)}>
          Send
        </button>
      </Form>
    );
  };
  render(<Counted />);
  const field = screen.getByRole('textbox', { name: 'User' });
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(field).toHaveAccessibleDescription('Enter a name.');
  expect(field).toHaveFocus();
  await user.type(field, 'admin');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual(['admin']);
  expect(field).toBeValid();
});

test('what is typed is kept but for the password, and is there again', async () => {
  const user = userEvent.setup();
  const { drafts, keeper } = someDrafts(undefined);
  const shown = (
    <DraftsContext value={keeper}>
      <Shown send={() => Promise.resolve(success(''))} />
    </DraftsContext>
  );
  const { unmount } = render(shown);
  await user.type(screen.getByRole('textbox', { name: 'User' }), 'admin');
  await user.type(screen.getByLabelText('Password'), 'secret');
  expect(drafts.kept).toEqual({ server: '', user: 'admin' });
  const kept = drafts.kept;
  unmount();
  expect(drafts.kept).toBeUndefined();
  drafts.kept = kept;
  render(shown);
  expect(screen.getByRole('textbox', { name: 'User' })).toHaveValue('admin');
  expect(screen.getByLabelText('Password')).toHaveValue('');
});
