import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { countFigures, type CountFigure, isMoneyFigure, type MoneyFigure } from '../../rows/rows.schema.ts';

export type OpenedFigure = CountFigure | MoneyFigure;
interface OpensProps { readonly year: number; readonly figure: OpenedFigure; readonly province?: string | null | undefined; readonly from?: string; readonly className?: string; readonly children: ReactNode }

/** A figure as the way to its rows: projects it counts, or the movements it sums up. `province` null is the centre. */
export function Opens({ year, figure, province, from, className = 'figure', children }: OpensProps) {
  const place = province === undefined ? {} : { unitProvince: province ?? 'central' };
  return isMoneyFigure(figure)
    ? <Link to="/toan-quoc/so-lieu" search={{ year, figure, ...(province === undefined ? {} : { province: province ?? 'central' }), ...(from === undefined ? {} : { from }) }} className={className}>{children}</Link>
    : <Link to="/de-an" search={{ year, figure: countFigures[figure], ...place }} className={className}>{children}</Link>;
}
