import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FilePick } from '../../../../ui/FilePick.tsx';
import { writtenSize } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { type Said, useWords } from '../../../../ui/words.tsx';
import type { WrittenPhoto } from '../../inspection.schema.ts';
import { MOST_PHOTOS } from '../../kinds.schema.ts';
import { type KeptPhoto, newDeviceId } from '../device/kept.ts';
import { dataUrlOf, shrink, Unreadable } from '../device/photos.ts';
import { inspectionPageWords as words } from '../pages.words.ts';
import { Written } from './Written.tsx';

interface PhotosCardProps {
  readonly visitId: string;
  readonly photos: readonly WrittenPhoto[];
  readonly kept: readonly KeptPhoto[];
  readonly closed: boolean;
  readonly onTake: (photo: KeptPhoto) => Promise<void>;
  readonly onCaption: (id: string, caption: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Photos of the visit: made smaller here, kept here, sent when there is network. What cannot be read is said by name; the others stay. */
export function PhotosCard({ visitId, photos, kept, closed, onTake, onCaption, onRemove }: PhotosCardProps) {
  const { say, language } = useWords();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Said[]>([]);
  const take = async (files: readonly File[]) => {
    setBusy(true);
    const failed: Said[] = [];
    for (const [at, file] of files.entries()) {
      if (photos.length + at >= MOST_PHOTOS) {
        failed.push(words.tooMany(MOST_PHOTOS));
        break;
      }
      try {
        await onTake({ id: newDeviceId(), visitId, name: file.name, bytes: await shrink(file), originalBytes: file.size, sent: false });
      } catch (error) {
        failed.push(error instanceof Unreadable ? words.unreadable(file.name, writtenSize(file.size, language)) : words.deviceFull);
      }
    }
    setProblems(failed);
    setBusy(false);
  };
  return (
    <section className="card" aria-labelledby="photos-title">
      <header>
        <h2 id="photos-title">{say(words.photos)}</h2>
        <span className="quiet small">
          {photos.length}/{MOST_PHOTOS}
        </span>
      </header>
      {problems.map((said, at) => (
        <Problem key={at} said={said} onClose={() => setProblems(problems.filter((_, other) => other !== at))} />
      ))}
      {photos.length === 0 ? (
        <p className="quiet small">{say(words.noPhotos)}</p>
      ) : (
        <ul className="visit-photos">
          {photos.map((photo) => (
            <PhotoRow
              key={photo.id}
              photo={photo}
              kept={kept.find(({ id }) => id === photo.id)}
              closed={closed}
              onCaption={onCaption}
              onRemove={onRemove}
            />
          ))}
        </ul>
      )}
      {!closed && <FilePick label={say(words.takePhoto)} multiple accept="image/*" busy={busy} onPick={(files) => void take(files)} />}
    </section>
  );
}

function PhotoRow({
  photo,
  kept,
  closed,
  onCaption,
  onRemove,
}: { photo: WrittenPhoto; kept: KeptPhoto | undefined; closed: boolean } & Pick<PhotosCardProps, 'onCaption' | 'onRemove'>) {
  const { say, language } = useWords();
  const [shown, show] = useState<string | null>(null);
  const bytes = kept?.bytes;
  useEffect(() => {
    if (bytes !== undefined) void dataUrlOf(bytes).then(show);
  }, [bytes]);
  const source = bytes === undefined ? `/api/inspection-photos/${photo.id}` : shown;
  return (
    <li>
      {source === null ? <span /> : <img src={source} alt={say(words.photoOf(photo.name))} />}
      <div>
        <Written value={photo.caption} onWrite={(caption) => onCaption(photo.id, caption)}>
          {(value, change) => (
            <TextInput
              aria-label={say(words.caption(photo.name))}
              placeholder={photo.name}
              maxLength={300}
              disabled={closed}
              value={value}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
          )}
        </Written>
        <p className="row-actions small quiet">
          {kept !== undefined && (
            <span>{say(words.shrunk(writtenSize(photo.originalBytes, language), writtenSize(kept.bytes.byteLength, language)))}</span>
          )}
          {!closed && (
            <button type="button" className="text-button" aria-label={say(words.removeOf(photo.name))} onClick={() => onRemove(photo.id)}>
              {say(words.remove)}
            </button>
          )}
        </p>
      </div>
    </li>
  );
}
