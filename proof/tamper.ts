import { randomInt } from 'node:crypto';
import pg from 'pg';
import { verifyStore } from '../src/app/verify.ts';
import { sealHistory } from '../src/platform/seal.ts';
import type { Proof } from './proof.ts';
import { atSite, withStory } from './store.ts';

/** Changes sealed history behind the program's back, as who owns the tables could, and asks `verify` for the place each time. */
export function proveTamper({ tries }: { tries: number }): Promise<Proof> {
  return withStory(undefined, (config) =>
    atSite(config, '2020-05-15', async (site) => {
      await sealHistory(site.system, site.clock.now());
      const rows = await site.system
        .selectFrom('history_seal')
        .innerJoin('history', 'history.id', 'history_seal.history_id')
        .select(['place', 'history_id', 'actor'])
        .orderBy('place')
        .execute();
      const owner = new pg.Client(site.database.logins.owner);
      await owner.connect();
      await owner.query('ALTER TABLE history DISABLE TRIGGER USER; ALTER TABLE history_seal DISABLE TRIGGER USER');
      let found = 0;
      for (let turn = 0; turn < tries; turn += 1) {
        const target = rows[randomInt(rows.length)]!;
        const [act, undo, of, back] =
          turn % 2 === 0
            ? ([
                'UPDATE history SET actor = $2 WHERE id = $1',
                'UPDATE history SET actor = $2 WHERE id = $1',
                'ai-do-khac',
                target.actor,
              ] as const)
            : ([
                "UPDATE history SET detail = detail || jsonb_build_object('them', $2::text) WHERE id = $1",
                'UPDATE history SET detail = detail - $2::text WHERE id = $1',
                'x',
                'them',
              ] as const);
        await owner.query(act, [target.history_id, of]);
        const { held, lines } = await verifyStore(site);
        if (!held && lines[0]!.includes(`mắt ${target.place} `)) found += 1;
        await owner.query(undo, [target.history_id, back]);
      }
      const { held } = await verifyStore(site);
      await owner.end();
      return {
        proof: 'tamper',
        held: found === tries && held,
        figure: `${found} of ${tries} changes found at their place in a chain of ${rows.length}`,
      };
    }),
  );
}
