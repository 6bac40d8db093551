import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../../ui/words.tsx';
import type { Item } from '../../inspection.schema.ts';
import { verdicts } from '../../kinds.schema.ts';
import { inspectionWords } from '../../inspection.words.ts';
import { inspectionPageWords as words } from '../pages.words.ts';
import { Written } from './Written.tsx';

/** Each thing the contract promises: met, partly or not, with a remark where it is not. */
export function ChecklistCard({
  items,
  closed,
  onItem,
}: {
  items: readonly Item[];
  closed: boolean;
  onItem: (key: string, change: Partial<Item>) => void;
}) {
  const { say } = useWords();
  const done = items.filter(({ verdict }) => verdict !== null).length;
  return (
    <section className="card" aria-labelledby="checklist-title">
      <header>
        <h2 id="checklist-title">{say(words.checklist)}</h2>
        <span className="quiet small">{say(words.answered(done, items.length))}</span>
      </header>
      <ul className="visit-items">
        {items.map((item) => (
          <ItemRow key={item.key} item={item} closed={closed} onItem={onItem} />
        ))}
      </ul>
    </section>
  );
}

function ItemRow({ item, closed, onItem }: { item: Item; closed: boolean; onItem: (key: string, change: Partial<Item>) => void }) {
  const { say } = useWords();
  const [wanted, want] = useState(false);
  const needed = item.verdict === 'partly' || item.verdict === 'not';
  const asked = wanted || item.remark !== '' || needed;
  return (
    <li>
      <fieldset className="verdicts" disabled={closed}>
        <legend>
          {say(item)}
          <span className="under">
            {say(inspectionWords.group[item.group])}
            {item.detail !== null && ` · ${item.detail}`}
          </span>
        </legend>
        {verdicts.map((verdict) => (
          <label key={verdict} data-verdict={verdict}>
            <input type="radio" name={item.key} checked={item.verdict === verdict} onChange={() => onItem(item.key, { verdict })} />
            {say(inspectionWords.verdict[verdict])}
          </label>
        ))}
      </fieldset>
      {asked ? (
        <Written value={item.remark} onWrite={(remark) => onItem(item.key, { remark })}>
          {(value, change) => (
            <Textarea
              aria-label={say(words.remarkOf(say(item)))}
              placeholder={say(words.remark)}
              required={needed}
              {...(needed && value.trim() === '' ? { description: say(words.remarkWanted) } : {})}
              autosize
              minRows={1}
              maxLength={2000}
              disabled={closed}
              value={value}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
          )}
        </Written>
      ) : (
        !closed && (
          <button type="button" className="text-button" aria-label={`${say(words.addRemark)}: ${say(item)}`} onClick={() => want(true)}>
            {say(words.addRemark)}
          </button>
        )
      )}
    </li>
  );
}
