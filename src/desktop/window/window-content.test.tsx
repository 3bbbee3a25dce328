import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { Tabs } from '@/ui/tabs';
import { usePc, type Question } from '@/views/shell/pc';
import { useUnsaved } from '@/views/shell/use-draft';
import { DialogWindow } from './dialog-window';
import { createPc } from './session-scope';
import { WindowContent } from './window-content';
import { LayerContext, PcFactoryContext, useWindows, type Windows } from './windows';

const pcOf = (open: Windows['open']) => createPc(surroundings, open);

const surroundings = {
  browse: () => undefined,
  openProgram: () => undefined,
  setUnsaved: () => undefined,
  download: () => undefined,
};

interface AWindowProps {
  readonly name: string;
  readonly shows?: string;
  readonly children: ReactNode;
}

/** A window with a layer of its own, as a program or a browser tab has one. */
function AWindow({ name, shows, children }: AWindowProps) {
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  return (
    <section aria-label={name}>
      <PcFactoryContext value={pcOf}>
        <LayerContext value={layer}>
          <WindowContent shows={shows}>{children}</WindowContent>
        </LayerContext>
      </PcFactoryContext>
      <div ref={setLayer} />
    </section>
  );
}

const question: Question = {
  title: 'Delete?',
  text: 'It will be gone.',
  kind: 'warning',
  buttons: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
  cancel: 'no',
};

function Asker() {
  const { ask } = usePc();
  const [answer, setAnswer] = useState('');
  return (
    <>
      <button type="button" onClick={() => void ask(question).then(setAnswer)}>
        Ask
      </button>
      <output>{answer}</output>
    </>
  );
}

/** Opens a window whose content asks a question in turn. */
function Opener() {
  const { open } = useWindows();
  return (
    <button
      type="button"
      onClick={() =>
        void open<undefined>(
          (answer) => (
            <DialogWindow name="settings" title="Settings" onClose={() => answer(undefined)}>
              <Asker />
            </DialogWindow>
          ),
          undefined,
        )
      }
    >
      Open
    </button>
  );
}

function show() {
  render(
    <>
      <AWindow name="Files">
        <Asker />
      </AWindow>
      <AWindow name="Browser">
        <Opener />
      </AWindow>
      <nav aria-label="Taskbar">
        <button type="button">Programs</button>
      </nav>
    </>,
  );
  return userEvent.setup();
}

describe('a question', () => {
  it('lets its owner rest and nobody else', async () => {
    const user = show();
    const ask = screen.getByRole('button', { name: 'Ask' });
    await user.click(ask);
    expect(screen.getByRole('alertdialog', { name: 'Delete?' })).toHaveAccessibleDescription(
      'It will be gone.',
    );
    expect(ask.closest('[inert]')).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Open' }).closest('[inert]')).toBeNull();
    expect(screen.getByRole('button', { name: 'Programs' }).closest('[inert]')).toBeNull();
  });

  it('has the focus on the button that changes nothing, and gives it back with the answer', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(screen.getByRole('button', { name: 'No' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByText('no', { selector: 'output' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ask' })).toHaveFocus();
  });

  it('is answered with its cancel by Escape and by the x', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    await user.keyboard('{Escape}');
    expect(screen.getByText('no', { selector: 'output' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    await user.click(screen.getByRole('button', { name: 'Close Delete?' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('is answered with its cancel when its owner is closed', async () => {
    const answers: string[] = [];
    function Doomed() {
      const { ask } = usePc();
      return (
        <button type="button" onClick={() => void ask(question).then((answer) => answers.push(answer))}>
          Ask
        </button>
      );
    }
    const { unmount } = render(
      <AWindow name="Files">
        <Doomed />
      </AWindow>,
    );
    await userEvent.setup().click(screen.getByRole('button', { name: 'Ask' }));
    unmount();
    await Promise.resolve();
    expect(answers).toEqual(['no']);
  });
});

describe('a window of a window', () => {
  it('lets the first one rest, and Escape closes the top one alone', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'Open' }));
    const settings = screen.getByRole('dialog', { name: 'Settings' });
    const inner = settings.querySelector('button:not([name])');
    if (inner === null) throw new Error('the window asks');
    await user.click(inner);
    expect(inner.closest('[inert]')).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(settings).toBeVisible();
    expect(inner).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: 'Settings' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  });
});

function Writer() {
  const { openWindow } = usePc();
  const write = () => openWindow<true>({ name: 'form', title: 'Form', content: () => <UnsavedField /> });
  return (
    <button type="button" onClick={() => void write()}>
      Write
    </button>
  );
}

function UnsavedField() {
  const [text, setText] = useState('');
  useUnsaved(text !== '');
  return <input aria-label="Text" value={text} onChange={(event) => setText(event.target.value)} />;
}

it('keeps the focus when it has tabs, and closes with Escape from one of them', async () => {
  function Opener() {
    const { openWindow } = usePc();
    const tabs = [{ id: 'one', label: 'One', content: 'First' }];
    const content = () => <Tabs label="Pages" tabs={tabs} selected="one" onSelect={() => undefined} />;
    const show = () => openWindow({ name: 'details', title: 'Details', content });
    return (
      <button type="button" onClick={() => void show()}>
        Show
      </button>
    );
  }
  render(
    <AWindow name="Files">
      <Opener />
    </AWindow>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(screen.getByRole('dialog', { name: 'Details' })).toContainElement(
    document.activeElement as HTMLElement,
  );
  await user.click(screen.getByRole('tab', { name: 'One' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog', { name: 'Details' })).toBeNull();
});

it('has the keys of a sheet of Windows: arrows and Ctrl+Tab open tabs, Tab goes round inside', async () => {
  function Sheet() {
    const [open, setOpen] = useState('one');
    const tabs = ['one', 'two'].map((id) => ({ id, label: id, content: <input aria-label={`In ${id}`} /> }));
    return <Tabs label="Pages" tabs={tabs} selected={open} onSelect={setOpen} />;
  }
  render(
    <AWindow name="Files">
      <DialogWindow name="sheet" title="Sheet" onClose={() => undefined}>
        <Sheet />
      </DialogWindow>
    </AWindow>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: 'one' }));
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'two' })).toHaveAttribute('aria-selected', 'true');
  await user.tab();
  expect(screen.getByRole('textbox', { name: 'In two' })).toHaveFocus();
  await user.keyboard('{Control>}{Tab}{/Control}');
  expect(screen.getByRole('tab', { name: 'one', selected: true })).toHaveFocus();
  await user.keyboard('{Control>}{PageUp}{/Control}');
  expect(screen.getByRole('tab', { name: 'two', selected: true })).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(screen.getByRole('dialog', { name: 'Sheet' })).toContainElement(
    document.activeElement as HTMLElement,
  );
});

describe('a window in which something was typed', () => {
  it('asks before Escape and the x lose it', async () => {
    render(
      <AWindow name="Files">
        <Writer />
      </AWindow>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Write' }));
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Sunnyvale');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Keep editing' }));
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Sunnyvale');
    await user.click(screen.getByRole('button', { name: 'Close Form' }));
    await user.click(screen.getByRole('button', { name: 'Discard and close' }));
    expect(screen.queryByRole('dialog', { name: 'Form' })).toBeNull();
  });

  it('closes at once while it is empty', async () => {
    render(
      <AWindow name="Files">
        <Writer />
      </AWindow>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Write' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: 'Form' })).toBeNull();
  });
});

it('does not outlast what its owner showed', async () => {
  const user = userEvent.setup();
  const page = (shows: string) => (
    <AWindow name="Browser" shows={shows}>
      <Asker />
    </AWindow>
  );
  const { rerender } = render(page('one'));
  await user.click(screen.getByRole('button', { name: 'Ask' }));
  rerender(page('other'));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(await screen.findByText('no', { selector: 'output' })).toBeVisible();
});

describe('Enter in a choice of a window', () => {
  it('presses its default button, once', async () => {
    const done: string[] = [];
    render(
      <AWindow name="Owner">
        <DialogWindow name="export" title="Export" onClose={() => done.push('closed')}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              done.push('exported');
            }}
          >
            <select aria-label="Format">
              <option>PEM</option>
            </select>
            <button type="submit">Export</button>
          </form>
        </DialogWindow>
      </AWindow>,
    );
    screen.getByRole('combobox', { name: 'Format' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(done).toEqual(['exported']);
  });
});
