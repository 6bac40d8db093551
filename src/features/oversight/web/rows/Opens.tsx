import { useRouter } from '@tanstack/react-router';
import { createContext, type MouseEvent, type ReactNode, use } from 'react';
import { AS_OF, asOf } from '../../../../ui/as-of.ts';
import { countFigures, type CountFigure, isMoneyFigure, type MoneyFigure } from '../../rows/rows.schema.ts';

export type OpenedFigure = CountFigure | MoneyFigure;
/** The day the slider stands at, where that is another than the page's own: rows open as of it. */
export const ShownDay = createContext<string | null>(null);

/** Where the rows of a figure are: projects it counts, or the movements it sums up. `province` null is the centre. */
export function rowsAt(year: number, figure: OpenedFigure, province?: string | null, from?: string, on?: string | null): string {
  const money = isMoneyFigure(figure);
  const place = province === undefined ? {} : { [money ? 'province' : 'unitProvince']: province ?? 'central' };
  return `${money ? '/toan-quoc/so-lieu' : '/de-an'}?${new URLSearchParams({ year: String(year), figure: money ? figure : countFigures[figure], ...place, ...(from === undefined ? {} : { from }), ...(on == null ? {} : { [AS_OF]: on }) })}`;
}

interface OpensProps {
  readonly year: number;
  readonly figure: OpenedFigure;
  readonly province?: string | null | undefined;
  readonly from?: string;
  /** Rows of another day than the page's. */ readonly on?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure as the way to its rows. A plain anchor: a page of the nation has hundreds of them. */
export function Opens({ year, figure, province, from, on, className = 'figure', children }: OpensProps) {
  const [router, shown] = [useRouter(), use(ShownDay)];
  const href = rowsAt(year, figure, province, from, on ?? shown ?? asOf());
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void router.navigate({ href });
  };
  return (
    <a href={href} className={className} onClick={open}>
      {children}
    </a>
  );
}
