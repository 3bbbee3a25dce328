import type { UserValues } from '@/simulation/appliances/mobility-router/change-users';
import { Button } from '@/ui/button';
import { FormText } from '@/views/words/form-text';
import { MessageBar } from '@/views/shell/message-bar';
import { useFormDraft } from '@/views/shell/use-draft';
import { useUnsaved } from '@/views/shell/use-unsaved';
import { useForm } from 'react-hook-form';
import { useApply } from '../../../use-apply';
import '../../../../router-shell/router-shell.css';
import type { MobilityUser } from '@/simulation/world/appliance-records';

interface UserWindowProps {
  /** Id of the router. */
  readonly router: string;
  /** Id of the user; undefined: a new one. */
  readonly user: string | undefined;
  readonly present: MobilityUser | undefined;
  readonly onClose: () => void;
}

/** The window behind *Add* and *Modify*: *Apply* saves and closes. */
export function UserWindow({ router, user, present, onClose }: UserWindowProps) {
  const form = useForm<UserValues>({ defaultValues: valuesOf(present) });
  const { message, apply } = useApply(form);
  const { control, formState } = form;
  useFormDraft(`user ${user ?? ''}`, form);
  useUnsaved(formState.isDirty);
  const save = async (values: UserValues) => {
    const action = {
      type: 'save-mobility-user',
      router,
      values,
      ...(user === undefined ? {} : { user }),
    } as const;
    if (await apply(action, 'The user was saved.')) onClose();
  };
  return (
    <form className="router-window" noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <div className="router-window-content">
        <h1 translate="no">{user === undefined ? 'Add User' : 'Modify User'}</h1>
        <MessageBar message={message} />
        <FormText control={control} name="name" label="Name" maxLength={120} required />
        <FormText control={control} name="userId" label="User ID" maxLength={64} required />
        <FormText control={control} name="group" label="Group" maxLength={64} />
        <FormText control={control} name="device" label="Device" maxLength={64} />
      </div>
      <div className="pc-dialog-buttons">
        <Button name="apply" type="submit" kind="primary" busy={formState.isSubmitting}>
          Apply
        </Button>
        <Button name="close" onPress={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

function valuesOf(present: MobilityUser | undefined): UserValues {
  const { name = '', userId = '', group = 'Mobile users', device = '' } = present ?? {};
  return { name, userId, group, device };
}
