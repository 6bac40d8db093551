import { useState } from 'react';
import type { SoughtProjects } from '../project.client.ts';

/** Columns that may stand beside the project itself; the money ones carry their unit. */
export const columns = [
  'unit',
  'province',
  'year',
  'kind',
  'registered',
  'state',
  'approved',
  'contracted',
  'advanced',
  'accepted',
  'paid',
  'settled',
] as const;
export type Column = (typeof columns)[number];
export const moneyColumns = ['approved', 'contracted', 'advanced', 'accepted', 'paid', 'settled'] as const satisfies readonly Column[];
const USUAL: readonly Column[] = ['unit', 'state', 'approved', 'contracted', 'advanced', 'paid'];

/** A filter with its columns under a name of the person's own. */
export interface SavedView {
  readonly name: string;
  readonly search: SoughtProjects;
  readonly columns: readonly Column[];
}

const isColumn = (value: unknown): value is Column => (columns as readonly unknown[]).includes(value);
const chosenColumns = (value: unknown): readonly Column[] =>
  Array.isArray(value) ? columns.filter((each) => value.includes(each)) : USUAL;
const savedViews = (value: unknown): readonly SavedView[] =>
  Array.isArray(value)
    ? value.filter(
        (each): each is SavedView =>
          typeof each === 'object' &&
          each !== null &&
          typeof each.name === 'string' &&
          typeof each.search === 'object' &&
          each.search !== null &&
          Array.isArray(each.columns) &&
          each.columns.every(isColumn),
      )
    : [];

/** Something kept in this browser; what was kept there by another version or hand and cannot be read counts as nothing. */
function useKept<Value>(key: string, read: (value: unknown) => Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => {
    try {
      return read(JSON.parse(localStorage.getItem(key) ?? 'null'));
    } catch {
      return read(null);
    }
  });
  return [
    value,
    (next) => {
      localStorage.setItem(key, JSON.stringify(next));
      setValue(next);
    },
  ];
}
export const useColumns = () => useKept('khuyencong.project-columns', chosenColumns);
export const useSavedViews = () => useKept('khuyencong.project-views', savedViews);
