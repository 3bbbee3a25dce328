import { keeperOf } from '@/simulation/appliances/mobility-router/cluster';
import {
  clientsOfReplacedAuthority,
  authorityOf,
} from '@/simulation/appliances/mobility-router/router-authority';
import { usersOf, type UserValues } from '@/simulation/appliances/mobility-router/mobility-users';
import { planProvisioning } from '@/simulation/appliances/mobility-router/provision-clients';
import { useJudged, usePresent } from '@/state/use-world';
import { Button } from '@/ui/button';
import { ContextMenu, type MenuPlace } from '@/ui/context-menu';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { problemWords } from '@/views/words/problem-words';
import { useState } from 'react';
import { useAppliance } from '../../../../router-shell/router-portal';
import { UserTable } from './user-table';
import { displayNameOf } from '@/pki/distinguished-name';
import { recordOf } from '@/simulation/world/world';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { useToldAction } from '@/views/shell/tell';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { FormText } from '@/ui/form-fields';
import { Form } from '@/views/shell/lab-form';
import { useAppliedForm } from '../../../use-apply';
import type { MobilityUser } from '@/simulation/world/appliance-records';
import '../../../../router-shell/router-shell.css';

/** Configuration, Groups and Users, Users: who has a client, and its provisioning (domain facts 5.2). */
export default function Users() {
  const { id } = useAppliance();
  const users = useJudged((world) => usersOf(world, keeperOf(world, id)));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [menu, setMenu] = useState<MenuPlace>();
  const present = chosen.filter((user) => users.some(([other]) => other === user));
  const { message, provisioning, edit, remove, provision, provisionAgain } = useUserCommands(id);
  const stopped = useJudged((world) => clientsOfReplacedAuthority(world, id));
  const [only] = present;
  const commands: readonly UserCommand[] = [
    { id: 'add', label: 'Add', run: () => edit() },
    { id: 'modify', label: 'Modify', isDisabled: present.length !== 1, run: () => edit(only) },
    { id: 'delete', label: 'Delete', isDisabled: present.length === 0, run: () => void remove(present) },
    {
      id: 'provision',
      label: 'Provision',
      isDisabled: present.length === 0,
      run: () => void provision(present, 'provision'),
    },
    {
      id: 're-provision-all',
      label: 'Re-provision all',
      isDisabled: stopped.length === 0,
      run: () => void provisionAgain(stopped),
    },
  ];
  return (
    <div className="router-page">
      <h1 translate="no">Users</h1>
      {message === undefined && <ProvisioningObstacle router={id} />}
      <MessageBar message={message} />
      <UserButtons commands={commands} busy={provisioning} />
      <UserTable
        users={users}
        chosen={present}
        onChoose={setChosen}
        onOpen={(user) => edit(user)}
        onDelete={(user) => void remove(present.includes(user) ? present : [user])}
        onMenu={(user, at) => {
          if (!present.includes(user)) setChosen([user]);
          setMenu(at);
        }}
      />
      {/* Below the table: what is ticked must not move away. */}
      {present.length > 0 && (
        <Forecast
          heading="After Provision"
          action={{ type: 'provision-clients', router: id, users: present }}
          isQuiet
        />
      )}
      <ContextMenu
        label="Users"
        at={menu}
        choices={commands}
        onChoose={(chosenCommand) => {
          setMenu(undefined);
          commands.find((command) => command.id === chosenCommand)?.run();
        }}
        onClose={() => setMenu(undefined)}
      />
    </div>
  );
}

/** Why nobody can be provisioned, above what would need it. */
function ProvisioningObstacle({ router }: { readonly router: string }) {
  const plan = useJudged((world, at) =>
    planProvisioning(world, { type: 'provision-clients', router, users: [] }, at),
  );
  return plan.ok ? null : (
    <p className="ui-notice mb-8 max-w-none font-semibold" data-kind="warning">
      {problemWords(plan.problem)}
    </p>
  );
}

/** A button of the page and a line of the menu of a right click. */
interface UserCommand {
  readonly id: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

function UserButtons({
  commands,
  busy,
}: {
  readonly commands: readonly UserCommand[];
  /** Id of the command that is under way. */
  readonly busy: string | undefined;
}) {
  return (
    <div className="mb-10 flex flex-wrap gap-6">
      {commands.map(({ id, label, isDisabled = false, run }) => (
        <Button
          key={id}
          name={id}
          isDisabled={isDisabled}
          onPress={run}
          busy={id === busy}
          {...(id === 'provision' ? { kind: 'primary' } : {})}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** What the buttons of the page do for a router. */
function useUserCommands(router: string) {
  const { perform } = useLab();
  const performTold = useToldAction();
  const { openWindow, ask } = usePc();
  const { world } = usePresent();
  const [message, setMessage] = useState<Message>();
  const [provisioning, setProvisioning] = useState<string>();
  const namesOf = (users: readonly string[]) =>
    users.map((id) => recordOf(world(), 'mobilityUsers', id).name).join(', ');

  const edit = useLastingWindow('user', (about) => {
    const user = world().mobilityUsers[about] === undefined ? undefined : about;
    return openWindow<true>({
      name: 'user',
      title: user === undefined ? 'Add User' : 'Modify User',
      width: 520,
      content: (close) => (
        <UserWindow
          router={router}
          user={user}
          present={user === undefined ? undefined : world().mobilityUsers[user]}
          onClose={() => close()}
        />
      ),
    });
  });
  const remove = async (users: readonly string[]) => {
    const answer = await ask({
      title: 'Delete users',
      text: (
        <>
          <p>Delete {namesOf(users)}?</p>
          <Forecast heading="After Delete" action={{ type: 'remove-mobility-users', users }} />
        </>
      ),
      kind: 'warning',
      buttons: [
        { id: 'ok', label: 'Delete' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer === 'ok') await performTold({ type: 'remove-mobility-users', users });
  };
  const provision = async (users: readonly string[], command: string) => {
    setMessage(undefined);
    setProvisioning(command);
    const outcome = await perform({ type: 'provision-clients', router, users }).finally(() =>
      setProvisioning(undefined),
    );
    if (!outcome.ok) {
      setMessage({ kind: 'refused', text: problemWords(outcome.problem) });
      return;
    }
    const { certificate = '' } = authorityOf(world(), router) ?? {};
    const authority = displayNameOf(recordOf(world(), 'certificates', certificate).subject);
    const text = `Provisioned: ${namesOf(users)}. Each client received a certificate signed by ${authority}, and that authority.`;
    setMessage({ kind: 'done', text });
  };
  /** Clients that get the new authority in the place of the former one may refuse what that has signed. */
  const provisionAgain = async (users: readonly string[]) => {
    const answer = await ask({
      title: 'Re-provision all',
      text: (
        <>
          <p>
            Give {namesOf(users)} a new certificate signed by the present authority, and that authority in the
            place of the former one?
          </p>
          <Forecast heading="After Re-provision" action={{ type: 'provision-clients', router, users }} />
        </>
      ),
      kind: 'question',
      buttons: [
        { id: 'ok', label: 'Re-provision' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer === 'ok') await provision(users, 're-provision-all');
  };
  return { message, provisioning, edit, remove, provision, provisionAgain };
}

interface UserWindowProps {
  /** Id of the router. */
  readonly router: string;
  /** Id of the user; undefined: a new one. */
  readonly user: string | undefined;
  readonly present: MobilityUser | undefined;
  readonly onClose: () => void;
}

/** The window behind *Add* and *Modify*: *Apply* saves and closes. */
function UserWindow({ router, user, present, onClose }: UserWindowProps) {
  const form = useAppliedForm<UserValues>({
    name: `user ${user ?? ''}`,
    start: () => valuesOf(present),
    toAction: (values) => ({
      type: 'save-mobility-user',
      router,
      values,
      ...(user === undefined ? {} : { user }),
    }),
    applied: 'The user was saved.',
    onApplied: onClose,
  });
  const { control, isBusy, message } = form;
  return (
    <Form form={form} className="router-window max-wide:fields-headed">
      <div className="router-sheet min-h-0 flex-1 overflow-auto bg-surface px-14 pb-12">
        <h1 translate="no">{user === undefined ? 'Add User' : 'Modify User'}</h1>
        <MessageBar message={message} />
        <FormText control={control} name="name" label="Name" maxLength={120} required />
        <FormText control={control} name="userId" label="User ID" maxLength={64} required />
        <FormText control={control} name="group" label="Group" maxLength={64} />
        <FormText control={control} name="device" label="Device" maxLength={64} />
      </div>
      <div className="pc-dialog-buttons">
        <Button name="apply" type="submit" kind="primary" busy={isBusy}>
          Apply
        </Button>
        <Button name="close" onPress={onClose}>
          Close
        </Button>
      </div>
    </Form>
  );
}

function valuesOf(present: MobilityUser | undefined): UserValues {
  const { name = '', userId = '', group = 'Mobile users', device = '' } = present ?? {};
  return { name, userId, group, device };
}
