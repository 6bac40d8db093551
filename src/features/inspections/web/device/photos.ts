/** The longest side of a photo as it is kept: minutes are read on screens and A4. */
const LONGEST = 1600;
const QUALITY = 0.82;

/** The picture could not be opened by this device. */
export class Unreadable extends Error {}

/** Makes a photo smaller on the device, upright as it was taken. Throws Unreadable where the device cannot open it. */
export async function shrink(file: Blob): Promise<ArrayBuffer> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((cause: unknown) => {
    throw new Unreadable('No picture', { cause });
  });
  try {
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (context === null) throw new Unreadable('No canvas');
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY);
    });
    if (blob === null) throw new Unreadable('No JPEG');
    // A photo that was small already is kept as it came: pages turn it by its own note.
    return await (file.type === 'image/jpeg' && file.size <= blob.size ? file : blob).arrayBuffer();
  } finally {
    picture.close();
  }
}

/** A kept photo as the page shows it: our pages take pictures from this server or as data. */
export function dataUrlOf(bytes: ArrayBuffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(new Blob([bytes], { type: 'image/jpeg' }));
  });
}
