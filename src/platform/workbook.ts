/** Workbooks (.xlsx) as streams, both ways: rows of cells that know their address, and tables written as they come. */
export { amountIn, type Found } from './workbook/amounts.ts';
export { openWorkbook, readSheet, requireWorkbook, type Workbook } from './workbook/reader.ts';
export {
  type Cell,
  type CellKind,
  columnName,
  inDecimals,
  type SheetRow,
  WorkbookRefused,
  type WorkbookRefusal,
} from './workbook/cells.ts';
export { type Column, type SheetOut, type ValueOut, writeCsv, writeWorkbook, xlsxType } from './workbook/writer.ts';
export {
  addressOf,
  type ColumnIn,
  dayIn,
  numbersColumns,
  otherYear,
  plainText,
  scaleIn,
  statedScale,
  tableRows,
  type TableForm,
  type TableRow,
} from './workbook/tables.ts';
