import { dispatchSteps } from '../features/dispatches/index.ts';
import { openApiDocument } from './openapi.ts';

/** What may happen to a noun, as its step table says. */
interface Lifecycle { noun: string; step: string; from: string | null; to: string; by: readonly string[]; needs: string[]; basis: string }

interface StepRow { step: string; from: string | readonly string[] | null; to: string; by: readonly string[]; needs: object; basis: string }

const tables: Record<string, readonly StepRow[]> = { dispatch: dispatchSteps };

/** Every permitted step, one row a state it leaves. */
export function lifecycles(): Lifecycle[] {
  return Object.entries(tables).flatMap(([noun, rows]) => rows.flatMap((row) => {
    const froms: (string | null)[] = Array.isArray(row.from) ? row.from : [row.from as string | null];
    return froms.map((from) => ({ noun, step: row.step, from, to: row.to, by: row.by, needs: Object.keys(row.needs), basis: row.basis }));
  }));
}

/** Documents printed from the code, by their path. */
export async function printed(): Promise<Record<string, string>> {
  return {
    'docs/generated/lifecycles.json': `${JSON.stringify(lifecycles(), null, 2)}\n`,
    'docs/generated/lifecycles.md': lifecyclesPage(),
    'docs/generated/openapi.json': `${JSON.stringify(await openApiDocument(), null, 2)}\n`,
  };
}

function lifecyclesPage(): string {
  const parts = ['# Lifecycles', '', 'Made from the step tables by `npm run generate`; a test compares it.'];
  for (const noun of Object.keys(tables)) {
    const rows = lifecycles().filter((row) => row.noun === noun);
    parts.push('', `## ${noun}`, '', '```mermaid', 'stateDiagram-v2', ...rows.map(({ from, to, step }) => `  ${from ?? '[*]'} --> ${to}: ${step}`), '```', '',
      '| Step | From | To | By | Needs | Basis |', '| --- | --- | --- | --- | --- | --- |',
      ...rows.map(({ step, from, to, by, needs, basis }) => `| ${step} | ${from ?? '–'} | ${to} | ${by.join(', ')} | ${needs.join(', ') || '–'} | ${basis} |`));
  }
  return `${parts.join('\n')}\n`;
}
