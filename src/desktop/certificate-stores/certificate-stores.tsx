import { useState, type ReactNode } from 'react';
import { pcsOf, storeLabels, traineePc } from '@/simulation/pc/certificate-stores';
import { useJudged, useWorld } from '@/state/use-world';
import { useProgramAddress } from '../session/session-store';
import {
  foundCertificates,
  isStoreName,
  placedCertificates,
  type PlacedCertificate,
} from './placed-certificate';
import { StoreList } from './store-list';
import { StoreTree } from './store-tree';
import { useStoreActions, type StoreActions } from './use-store-actions';
import type { StoreName } from '@/simulation/world/pc-records';
import { recordOf } from '@/simulation/world/world';
import type { PcSettings as Settings } from '@/simulation/pc/pc-settings';
import { CheckboxField } from '@/ui/choice-fields';
import { ListField } from '@/ui/list-field';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useToldAction } from '@/views/shell/tell';
import { Download, Eye, Network, Trash2, Upload } from 'lucide-react';
import { SearchBox } from '../window/search-box';
import { visibleText } from '@/views/words/value-words';

/** The certificate stores of the site's PCs: at the left the stores, at the right what lies in the chosen one. */
export default function CertificateStores() {
  const [address, setAddress] = useProgramAddress('certificate-stores');
  const { pc, store } = placeOf(address, Object.keys(useWorld(({ pcs }) => pcs)));
  const go = (place: { readonly pc?: string; readonly store?: StoreName }) =>
    setAddress(addressOf({ pc, store, ...place }));
  const [selected, setSelected] = useState('');
  const [search, setSearch] = useState('');
  const placed = useJudged((world) => placedCertificates(world, pc, store));
  const rows = foundCertificates(placed, search);
  const row = rows.find(({ id }) => id === selected);
  const actions = useStoreActions(pc, store);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <StoreBar
        pc={pc}
        store={store}
        row={row}
        actions={actions}
        search={search}
        onPc={(id) => go({ pc: id })}
        onSearch={setSearch}
      />
      <div className="grid min-h-0 flex-1 beside-290 max-wide:block max-wide:overflow-auto">
        <div className="flex min-h-0 flex-col overflow-auto border-r border-windows-line max-wide:overflow-visible max-wide:border-r-0 max-wide:border-b max-wide:border-b-windows-line">
          <StoreTree
            {...{ pc, store }}
            addressOf={(name) => addressOf({ pc, store: name })}
            onChoose={(name) => go({ store: name })}
          />
          <PcSettings pc={pc} />
        </div>
        <StoreList
          store={store}
          rows={rows}
          isSearching={search.trim() !== ''}
          selected={row?.id ?? ''}
          onSelect={setSelected}
          actions={actions}
        />
      </div>
      <p
        className="flex flex-none flex-wrap gap-x-18 gap-y-0 border-t border-windows-line bg-windows-bar px-10 py-3 text-windows-bar-ink"
        role="status"
      >
        {statusOf(store, rows.length, search)}
      </p>
    </div>
  );
}

function statusOf(store: StoreName, count: number, search: string): string {
  const certificates = count === 1 ? '1 certificate' : `${String(count)} certificates`;
  return search.trim() === ''
    ? `${storeLabels[store]} store contains ${certificates}.`
    : `${certificates} found in the ${storeLabels[store]} store.`;
}

interface StorePlace {
  readonly pc: string;
  readonly store: StoreName;
}

/** The address is the store for the trainee's PC, `<pc>/<store>` for another one. */
function placeOf(address: string, pcs: readonly string[]): StorePlace {
  const parts = address.split('/');
  const store = parts.find(isStoreName) ?? 'trusted-root';
  const pc = parts.find((part) => pcs.includes(part)) ?? traineePc;
  return { pc, store };
}

function addressOf({ pc, store }: StorePlace): string {
  return pc === traineePc ? store : `${pc}/${store}`;
}

/** What the PC does beside looking into its stores. */
function PcSettings({ pc }: { readonly pc: string }) {
  const { name, fetchesIssuers, checksRevocation } = useWorld((world) => recordOf(world, 'pcs', pc));
  return (
    <fieldset className="stores-settings mx-12 my-12 grid gap-9 border border-windows-line px-10 pt-6 pb-12">
      <legend className="px-3">{visibleText(name)}: certificate path settings</legend>
      <Switch
        pc={pc}
        name="fetch-issuers"
        label="Fetch missing issuers (AIA)"
        isOn={fetchesIssuers === true}
        settingsFor={(isOn) => ({ fetchesIssuers: isOn })}
      >
        Takes an intermediate that a server does not send from the address in the certificate: why “it works
        on my PC”.
      </Switch>
      <Switch
        pc={pc}
        name="check-revocation"
        label="Online revocation checks"
        isOn={checksRevocation === true}
        settingsFor={(isOn) => ({ checksRevocation: isOn })}
      >
        Off as in Chrome. If the authority does not answer, the certificate is accepted.
      </Switch>
    </fieldset>
  );
}

interface SwitchProps {
  readonly pc: string;
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly settingsFor: (isOn: boolean) => Settings;
  readonly children: string;
}

/** It acts at once, so what it would change stands there before. */
function Switch({ pc, name, label, isOn, settingsFor, children }: SwitchProps) {
  const perform = useToldAction();
  const actionFor = (next: boolean) =>
    ({ type: 'change-pc-settings', pc, settings: settingsFor(next) }) as const;
  return (
    <>
      <CheckboxField
        name={name}
        label={
          <span>
            {label}
            <small className="mt-2 block text-11 text-ink-muted">{children}</small>
          </span>
        }
        value={isOn}
        onChange={(next) => void perform(actionFor(next))}
      />
      <Forecast heading={`After switching it ${isOn ? 'off' : 'on'}`} action={actionFor(!isOn)} isQuiet />
    </>
  );
}

interface StoreBarProps {
  readonly pc: string;
  readonly store: StoreName;
  /** The selected certificate. */
  readonly row: PlacedCertificate | undefined;
  readonly actions: StoreActions;
  readonly search: string;
  readonly onPc: (pc: string) => void;
  readonly onSearch: (text: string) => void;
}

/** Whose stores, what can be done with the selected certificate, and the way to find one. */
function StoreBar({ pc, store, row, actions, search, onPc, onSearch }: StoreBarProps) {
  const pcs = useWorld((world) => world.pcs);
  return (
    <div
      className="pc-bar flex flex-none flex-wrap items-center gap-2 px-8 py-4"
      role="toolbar"
      aria-label="Certificates"
    >
      <div className="pl-4 [--spacing-field:auto] [--spacing-label:auto]">
        <ListField
          name="pc"
          label="PC"
          choices={pcsOf(pcs).map(([id, { name }]) => ({ id, label: name }))}
          value={pc}
          onChange={onPc}
        />
      </div>
      <span className="mx-6 my-0 h-18 w-1 bg-windows-bar-line" />
      <button type="button" name="import" className="pc-bar-button" onClick={actions.import}>
        <Download size={15} aria-hidden />
        Import…
      </button>
      <RowButton name="export" icon={<Upload size={15} aria-hidden />} row={row} act={actions.export}>
        Export…
      </RowButton>
      <RowButton name="view" icon={<Eye size={15} aria-hidden />} row={row} act={actions.view}>
        View
      </RowButton>
      <RowButton name="remove" icon={<Trash2 size={15} aria-hidden />} row={row} act={actions.remove}>
        Remove
      </RowButton>
      {store === 'trusted-root' && (
        <RowButton name="deploy" icon={<Network size={15} aria-hidden />} row={row} act={actions.deploy}>
          Deploy by Group Policy
        </RowButton>
      )}
      <SearchBox
        label="Search this store"
        placeholder="Name, purpose or thumbprint"
        value={search}
        onChange={onSearch}
      />
    </div>
  );
}

interface RowButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly row: PlacedCertificate | undefined;
  readonly act: (row: PlacedCertificate) => void;
  readonly children: string;
}

function RowButton({ name, icon, row, act, children }: RowButtonProps) {
  return (
    <button
      type="button"
      name={name}
      className="pc-bar-button"
      disabled={row === undefined}
      onClick={() => row !== undefined && act(row)}
    >
      {icon}
      {children}
    </button>
  );
}
