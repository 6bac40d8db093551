import { createElement, type FunctionComponent, lazy, type ReactNode, Suspense } from 'react';

/** A part that is fetched when it is first shown: what a page opens only at a click does not come with it. */
export function later<Props extends object>(
  load: () => Promise<{ readonly default: (props: Props) => ReactNode }>,
): FunctionComponent<Props> {
  const Part = lazy(load) as unknown as FunctionComponent<Props>;
  return (props) => createElement(Suspense, null, createElement(Part, props));
}
