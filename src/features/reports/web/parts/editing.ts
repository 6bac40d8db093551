import { useState } from 'react';
import { orNull } from '../../../../ui/typed.ts';
import type { Field, Form, FormEdit } from '../../forms/form.schema.ts';

export type Row = Field & { readonly id: number };
interface Edited {
  readonly name: string;
  readonly basis: string;
  readonly rows: readonly Row[];
}
/** What is edited of a draft over what is saved of it. */
export interface Editing extends Edited {
  set(edited: Partial<Edited>): void;
  /** Whether something is edited and not saved. */
  readonly changed: boolean;
  toSend(): FormEdit;
  /** Lets what is saved stand. */
  drop(): void;
}

const KEPT = (id: string) => `khuyencong.form.${id}`;
function kept(id: string): Edited | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT(id)) ?? 'null') as Edited | null;
  } catch {
    return null;
  }
}
const savedOf = ({ name, basis, fields }: Form): Edited => ({
  name,
  basis: basis ?? '',
  rows: fields.map((field, id) => ({ ...field, id })),
});

/** Holds the edits of a draft, in the tab too, so that leaving the page loses none. */
export function useEditing(form: Form): Editing {
  const [edits, setEdits] = useState<Edited | null>(() => (form.state === 'draft' ? kept(form.id) : null));
  const now = edits ?? savedOf(form);
  return {
    ...now,
    changed: edits !== null,
    set: (edited) => {
      const next = { ...now, ...edited };
      setEdits(next);
      sessionStorage.setItem(KEPT(form.id), JSON.stringify(next));
    },
    toSend: () => ({
      name: now.name,
      basis: orNull(now.basis),
      fields: now.rows.map(({ key, label, unit, parent, checks, prefill }) => ({ key, label, unit, parent, checks, prefill })),
    }),
    drop: () => {
      setEdits(null);
      sessionStorage.removeItem(KEPT(form.id));
    },
  };
}
