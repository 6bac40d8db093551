/** The door of documents: one model of an official document, laid out as Word, PDF and text. */
export { docxOf } from './layout/docx.ts';
export { dayInWords } from './layout/lines.ts';
export { pdfOf } from './layout/pdf.ts';
