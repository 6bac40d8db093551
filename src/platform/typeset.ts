import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

/** Tinos is cut to the measures of Times New Roman, and may be embedded. */
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

let printed = 0;
let compiler: NodeCompiler | null = null;
function theCompiler(): NodeCompiler {
  const require = createRequire(import.meta.url);
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: FACES.map((face) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`))) }],
  });
  return compiler;
}

/** Pages from a source of typst, in the Times-metric face, as a PDF that can be searched. Throws Error with typst's own words where the source is wrong. */
export const typeset = (source: string): Uint8Array => new Uint8Array(theCompiler().pdf(laidOut(source)));
/** The same pages as one picture, below each other. */
export const pictured = (source: string): string => theCompiler().svg(laidOut(source));

function laidOut(source: string): NodeTypstDocument {
  printed += 1;
  // The compiler takes a new text for an edit of the last one and compares them byte by byte: where the
  // first or last difference falls within a letter ("ơ" and "ạ" end with one byte), it keeps the old
  // letter. A number at both ends makes the difference begin and end with a plain sign.
  const result = theCompiler().compile({ mainFileContent: `// ${printed}\n${source}\n// ${printed}` });
  if (result.result === null) throw new Error(`typst: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
  return result.result;
}

/** Lends a picture to sources, under `/name`: only the shadow of a file, nothing is written. */
export const lendPicture = (name: string, picture: Uint8Array): void =>
  theCompiler().mapShadow(join(process.cwd(), name), Buffer.from(picture));
