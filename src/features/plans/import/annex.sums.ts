import { fold } from '../../../platform/pure/vietnamese.ts';

/** A sum that the annex states, to be held against its rows. */
export interface Stated {
  readonly cell: string;
  readonly national: bigint | null;
  readonly counterpart: bigint | null;
  readonly nationalCell: string;
  readonly counterpartCell: string | null;
}
export interface SumFault {
  readonly cell: string;
  readonly stated: bigint;
  readonly summed: bigint;
}

interface Group {
  readonly level: number;
  readonly stated: Stated | null;
  national: bigint;
  counterpart: bigint;
  sure: boolean;
}
export type SumKind = { readonly kind: 'total' } | { readonly kind: 'sum' } | { readonly kind: 'heading'; readonly level: number };

/** What a row without a project's code is: the sum of all, the sum of what stands above, a heading over what follows. Null where it seems to be a project whose code is missing. */
export function sumKind(mark: string, label: string, places: ReadonlySet<string>): SumKind | null {
  const words = fold(label).replace(/\s+/g, ' ').trim();
  const own = fold(mark).trim();
  if (/^tong\b/.test(words) || /^tong\b/.test(own)) return { kind: 'total' };
  if (/^cong\b/.test(words) || /^cong\b/.test(own)) return { kind: 'sum' };
  const led = /^(?:([ivx]+)|([a-h])|\d+)[.)]?$/.exec(own) ?? (own === '' ? /^(?:([ivx]+)|([a-h]))[.)] /.exec(words) : null);
  const level = led === null ? 4 : led[1] !== undefined ? 2 : led[2] !== undefined ? 1 : 3;
  const place =
    /^(?:tinh|thanh pho|tp\.?|so cong thuong|vung|khu vuc)\b/.test(words) || places.has(words.replace(/^(?:[ivx]+|[a-h]|\d+)[.)] ?/, ''));
  return level < 3 || place ? { kind: 'heading', level } : null;
}

/** Adds an annex up as its rows pass, and tells where a sum it states differs. A group with an amount that could not be read is not judged. */
export function openSums() {
  const faults: SumFault[] = [];
  const all: Group = { level: 0, stated: null, national: 0n, counterpart: 0n, sure: true };
  const totals: Stated[] = [];
  let [open, since]: [Group[], Group] = [[], { ...all }];
  const compare = (stated: Stated | null, { national, counterpart, sure }: Group) => {
    if (stated === null || !sure) return;
    if (stated.national !== null && stated.national !== national)
      faults.push({ cell: stated.nationalCell, stated: stated.national, summed: national });
    if (stated.counterpart !== null && stated.counterpart !== counterpart)
      faults.push({ cell: stated.counterpartCell!, stated: stated.counterpart, summed: counterpart });
  };
  const closeFrom = (level: number) => {
    for (const group of open.filter((each) => each.level >= level)) compare(group.stated, group);
    open = open.filter((each) => each.level < level);
  };
  return {
    add(national: bigint | null, counterpart: bigint | null, sure: boolean): void {
      for (const group of [all, since, ...open]) {
        group.national += national ?? 0n;
        group.counterpart += counterpart ?? 0n;
        group.sure &&= sure;
      }
    },
    state(kind: SumKind, stated: Stated | null): void {
      if (kind.kind === 'total') {
        if (stated !== null) totals.push(stated);
        return;
      }
      if (kind.kind === 'heading') {
        closeFrom(kind.level);
        open.push({ level: kind.level, stated, national: 0n, counterpart: 0n, sure: true });
      } else compare(stated, since);
      since = { ...all, national: 0n, counterpart: 0n, sure: true };
    },
    end(): readonly SumFault[] {
      closeFrom(0);
      for (const stated of totals) compare(stated, all);
      return faults;
    },
  };
}
