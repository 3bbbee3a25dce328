import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { afterEach, expect, test, vi } from 'vitest';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '../../shell/lab';
import { FormForecast } from './forecast';

const equipment = 'sb7-eg';

/** A form for the public name of the Edge Gateway, over a real lab. */
async function show() {
  const { store, preview } = await anInstalledLab();
  const { outsideFqdn = '' } = store.world().equipment[equipment] ?? {};
  function Form() {
    const form = useForm({ defaultValues: { outsideFqdn } });
    return (
      <form>
        <input aria-label="FQDN" {...form.register('outsideFqdn')} />
        <button type="button" onClick={() => form.reset()}>
          Reset
        </button>
        <FormForecast
          form={form}
          heading="After Save"
          toAction={(values) => ({ type: 'update-equipment', equipment, values })}
        />
      </form>
    );
  }
  render(
    <LabStoreContext value={store}>
      <LabContext value={{ preview } as LabAccess}>
        <Form />
      </LabContext>
    </LabStoreContext>,
  );
  return userEvent.setup();
}

afterEach(() => {
  vi.useRealTimers();
});

test('what a change would do is said while it is made, and no longer once it is taken back', async () => {
  const user = await show();
  expect(screen.queryByRole('region', { name: 'After Save' })).not.toBeInTheDocument();
  await user.clear(screen.getByRole('textbox', { name: 'FQDN' }));
  await user.type(screen.getByRole('textbox', { name: 'FQDN' }), 'other.sb7.com');
  expect(await screen.findByRole('region', { name: 'After Save' })).toHaveTextContent(
    /Remote phones.*out of service/,
  );
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'After Save' })).not.toBeInTheDocument());
});

test('nothing is looked ahead at a key: only once typing has rested for 300 milliseconds', async () => {
  await show();
  const field = screen.getByRole('textbox', { name: 'FQDN' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pass = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
  const foretold = () => screen.queryByRole('region', { name: 'After Save' });
  for (const value of ['a.sb7.com', 'ab.sb7.com', 'abc.sb7.com']) {
    fireEvent.change(field, { target: { value } });
    await pass(299);
    expect(foretold()).not.toBeInTheDocument();
  }
  // It is done in turns, each a task of its own; how many they are depends on how fast the machine is.
  for (let turn = 0; turn < 2_000 && foretold() === null; turn += 1) await pass(1);
  expect(foretold()).toHaveTextContent(/Remote phones.*out of service/);
});
