import type { Change, Drawing, Ranked, RankedList, Standing, Why } from './ranking.schema.ts';

interface Turn {
  readonly given: bigint;
  readonly why: Why;
  readonly left: bigint;
}

/** Goes down the order of Điều 7: each takes what it asks while money lasts; at the line the rule says whether to stop or to pass over, and whether a part is taken. */
function turns(
  order: readonly Ranked[],
  money: bigint,
  { lineRule, partAtLine }: Drawing,
  settled: ReadonlyMap<string, unknown>,
): Map<string, Turn> {
  const taken = new Map<string, Turn>();
  let [left, closed, partTaken] = [money, false, false];
  for (const { id, asked, least } of order) {
    if (settled.has(id)) continue;
    const here = left;
    if (closed) taken.set(id, { given: 0n, why: 'below-line', left: here });
    else if (asked <= left) {
      left -= asked;
      taken.set(id, { given: asked, why: 'fits', left: here });
    } else if (partAtLine && !partTaken && least <= left) {
      partTaken = true;
      left = 0n;
      taken.set(id, { given: here, why: 'part', left: here });
      closed = true;
    } else {
      closed = lineRule === 'stop';
      taken.set(id, { given: 0n, why: closed ? 'line' : 'passed-over', left: here });
    }
  }
  return taken;
}

/**
 * The ranked list and what officers changed of it. What is taken in by hand takes its money first, what is left out by hand takes none, and the rest
 * goes down the order with what is left; who would have been in and no longer is, is displaced.
 */
export function rankedList(order: readonly Ranked[], drawing: Drawing, changes: ReadonlyMap<string, Change> = new Map()): RankedList {
  const alone = turns(order, drawing.moneyDong, drawing, new Map());
  const byHand = order.reduce((sum, { id, asked }) => {
    const change = changes.get(id);
    return change?.choice === 'in' ? sum + (change.dong ?? asked) : sum;
  }, 0n);
  const open = drawing.moneyDong > byHand ? drawing.moneyDong - byHand : 0n;
  const rest = turns(order, open, drawing, changes);
  const standings = order.map(({ id, asked }): Standing => {
    const [change, ranked] = [changes.get(id), alone.get(id)!];
    if (change !== undefined)
      return {
        id,
        given: change.choice === 'in' ? (change.dong ?? asked) : 0n,
        ranked: ranked.given,
        why: change.choice === 'in' ? 'hand-in' : 'hand-out',
        left: ranked.left,
      };
    const turn = rest.get(id)!;
    return {
      id,
      given: turn.given,
      ranked: ranked.given,
      why: turn.given < ranked.given && byHand > 0n ? 'displaced' : turn.why,
      left: turn.left,
    };
  });
  const given = standings.reduce((sum, standing) => sum + standing.given, 0n);
  const line = order.findIndex(({ id }) => alone.get(id)!.given === 0n || alone.get(id)!.why === 'part');
  return {
    standings,
    given,
    over: given > drawing.moneyDong ? given - drawing.moneyDong : 0n,
    line: line === -1 ? order.length : line + (alone.get(order[line]!.id)!.why === 'part' ? 1 : 0),
  };
}
