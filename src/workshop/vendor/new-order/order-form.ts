import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Outcome } from '@/base/outcome';
import { isSameData } from '@/base/plain-data';
import type { Item } from '@/pki/item';
import type { OrderCertificate } from '@/simulation/vendor/order';
import type { RequestItem } from '@/simulation/vendor/vendor-application';
import { type OrderPlan, planOrder } from '@/simulation/vendor/vendor';
import type { Problem } from '@/simulation/world/problem';
import type { Product } from '@/simulation/world/vendor-records';
import { useJudged } from '@/state/use-world';
import { useRecognition } from '@/views/files/file-drop/use-recognition';
import { changeFields, type LabForm, useFormValues, useLabForm } from '@/views/shell/lab-form';
import { usePlacing } from '../placing';

/** What the order form holds besides the request. */
export type OrderValues = Omit<OrderCertificate, 'type'>;

/** The form as it is opened for a product. */
export function emptyOrder(product: Product): OrderValues {
  return {
    product,
    keyMadeBy: 'customer',
    commonName: '',
    organization: '',
    city: '',
    state: '',
    country: '',
    names: [],
    dropNames: [],
    delivery: 'at-once',
    fault: 'none',
  };
}

/** The action that the form stands for. */
export function toAction(values: OrderValues): OrderCertificate {
  return { type: 'order-certificate', ...values };
}

/** The form that stands for an action. */
export function toValues({ type: _type, ...values }: OrderCertificate): OrderValues {
  return values;
}

/** The order form, what the vendor would make of it, and the way to place it. */
export interface OrderForm extends LabForm<OrderValues> {
  readonly values: OrderValues;
  readonly change: (changed: Partial<OrderValues>) => void;
  readonly file: GivenFile | undefined;
  readonly setFile: (file: GivenFile | undefined) => void;
  /** What was found in the file; undefined while it is being read. */
  readonly items: readonly Item[] | undefined;
  readonly item: RequestItem | undefined;
  readonly plan: Outcome<OrderPlan, Problem>;
  /** Why the last attempt to place the order failed. */
  readonly refused: Problem | undefined;
}

const noFiles: readonly GivenFile[] = [];
const noPasswords: readonly string[] = [];

/** An order form as it is filled in at first; what was typed before a reload is there again, but for the file. */
export function useOrderForm(filledIn: OrderValues): OrderForm {
  const [start] = useState(filledIn);
  const [files, setFiles] = useState(noFiles);
  const form = useLabForm<OrderValues, never>({
    name: 'order',
    start: () => start,
    send: async () => {
      if (plan.ok) await place();
      return undefined;
    },
  });
  const values = useFormValues(form.control);
  const { items } = useRecognition(files, noPasswords);
  const item = items?.find((found) => found.kind === 'request');
  const request = values.keyMadeBy === 'customer' ? item?.request : undefined;
  const plan = useJudged((world, at) => planOrder(world, toAction(values), request, at));
  const isBegun =
    files.length > 0 || values.commonName !== start.commonName || !isSameData(values.names, start.names);
  const given = values.keyMadeBy === 'customer' ? files : noFiles;
  const { place, refused } = usePlacing(toAction(values), given, isBegun);
  const change = (changed: Partial<OrderValues>) => changeFields(form, changed);
  return {
    ...{ ...form, values, change, items, item, plan, refused, file: files[0] },
    setFile: (file) => {
      setFiles(file === undefined ? noFiles : [file]);
      change({ dropNames: [] });
    },
  };
}
