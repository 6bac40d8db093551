import { createContext, use } from 'react';
import type { Editing } from '../../../../ui/FieldEditor.tsx';
import type { Dispatch } from '../../dispatch.schema.ts';
import type { Reading } from '../../../readings/reading.schema.ts';
import type { Desk } from '../dispatch.client.ts';

/** What is chosen on the desk, and on which side: the other side shows it. `time` tells one choice from the next. */
export interface Chosen {
  readonly key: string;
  readonly on: 'facts' | 'source';
  readonly time: number;
}

/** What every part of the desk works with. */
export interface DeskView {
  readonly dispatch: Dispatch;
  readonly facts: Reading;
  readonly desk: Desk;
  /** False once confirmed: values may be looked at, not set. */
  readonly editable: boolean;
  readonly chosen: Chosen | null;
  choose(key: string, on: Chosen['on']): void;
}

export const DeskContext = createContext<DeskView | null>(null);

/** The desk a part stands on. Throws outside one: a fault of ours. */
export function useDeskView(): DeskView {
  const view = use(DeskContext);
  if (view === null) throw new Error('A part of the desk stands outside it');
  return view;
}

/** How the value at a path is set on this desk; undefined where it may not be. */
export function editingAt(
  { editable, desk }: DeskView,
  path: string,
  kind: Editing['kind'],
  value: string | null,
  choices?: Editing['choices'],
): Editing | undefined {
  if (!editable) return undefined;
  return { kind, value, onSave: (set) => desk.setFact.mutateAsync({ path, value: set }), ...(choices === undefined ? {} : { choices }) };
}
