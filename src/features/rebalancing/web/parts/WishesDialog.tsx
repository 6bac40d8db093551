import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../../ui/FormDialog.tsx';
import { MoneyField } from '../../../../ui/MoneyField.tsx';
import { WholeNumberField } from '../../../../ui/WholeNumberField.tsx';
import { useWords } from '../../../../ui/words.tsx';
import { activities } from '../../../projects/project.schema.ts';
import { projectWords } from '../../../projects/project.words.ts';
import { noWishes, type Wishes } from '../../optimum/optimum.schema.ts';
import type { Bench } from '../../rebalancing.schema.ts';
import { benchWords as words } from '../pages.words.ts';
import type { BenchActs } from '../rebalancing.client.ts';

/** What a reference list is to obey; what is left empty is no wish. */
export function WishesDialog({
  data,
  acts: { seek },
  onClose,
  onAsked,
}: {
  data: Bench;
  acts: BenchActs;
  onClose: () => void;
  onAsked: (id: string) => void;
}) {
  const { say } = useWords();
  const [wishes, setWishes] = useState<Wishes>(noWishes);
  const [[content, contentDong], setContent] = useState<[string, string | null]>(['', null]);
  const [byHand, setByHand] = useState(true);
  const set = (next: Partial<Wishes>) => setWishes({ ...wishes, ...next });
  const asked = (): Wishes => ({ ...wishes, contentCaps: content !== '' && contentDong !== null ? [{ content, dong: contentDong }] : [] });
  const count = (label: string, key: 'perProvince' | 'hitCount') => (
    <WholeNumberField label={label} min={0} max={2_000} value={wishes[key]} onChange={(value) => set({ [key]: value })} />
  );
  const money = (label: string, key: 'provinceDong' | 'hitDong' | 'stepDong') => (
    <MoneyField label={label} value={wishes[key]} onChange={(dong) => set({ [key]: dong })} />
  );
  return (
    <FormDialog
      title={say(words.wishes)}
      lead={say(words.emptyIsNone)}
      send={say(words.seek)}
      busy={seek.isPending}
      error={seek.error}
      onClose={() => {
        seek.reset();
        onClose();
      }}
      onSend={() =>
        seek.mutate(
          { wishes: asked(), byHand: data.sums.departures > 0 && byHand },
          {
            onSuccess: ({ id }) => {
              onClose();
              onAsked(id);
            },
          },
        )
      }
    >
      <div className="form-row">
        {count(say(words.perProvince), 'perProvince')}
        {money(say(words.provinceDong), 'provinceDong')}
      </div>
      <div className="form-row">
        {count(say(words.hitCount), 'hitCount')}
        {money(say(words.hitDong), 'hitDong')}
      </div>
      <div className="form-row">
        <NativeSelect
          label={say(words.content)}
          value={content}
          data={[
            { value: '', label: say(words.noContent) },
            ...activities.map((value) => ({ value, label: say(projectWords.activity[value]) })),
          ]}
          onChange={({ currentTarget: { value } }) => setContent([value, contentDong])}
        />
        {content !== '' && (
          <MoneyField label={say(words.contentDong)} required value={contentDong} onChange={(dong) => setContent([content, dong])} />
        )}
      </div>
      <div className="form-row">
        {money(say(words.step), 'stepDong')}
        <WholeNumberField
          label={say(words.keyPoints)}
          required
          min={0}
          max={10_000}
          value={wishes.keyPoints}
          onChange={(value) => value !== null && set({ keyPoints: value })}
        />
        <WholeNumberField
          label={say(words.seconds2)}
          required
          min={1}
          max={300}
          value={wishes.timeLimitSeconds}
          onChange={(value) => value !== null && set({ timeLimitSeconds: value })}
        />
      </div>
      {data.sums.departures > 0 && (
        <label className="choose">
          <input type="checkbox" checked={byHand} onChange={() => setByHand(!byHand)} />
          {say(words.byHand)}
        </label>
      )}
    </FormDialog>
  );
}
