import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import { LabStoreContext } from '@/state/use-world';
import { anInstalledLab } from '@/testing/lab';
import { LabContext, type LabAccess } from '../../shell/lab';
import { FormForecast } from './form-forecast';

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
