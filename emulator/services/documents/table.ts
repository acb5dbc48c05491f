/** Tables, their rows and cells. */
import { PlatformError, signatureError } from '../../core/errors';
import { DocumentNode } from '../../model/document';
import { checkChildIndex, childAt, ContainerImpl } from './container';
import {
  detached,
  ElementImpl,
  getAttribute,
  getNumber,
  getString,
  hide,
  methodOf,
  nodeOf,
  registerElement,
  selfOf,
  setAttribute,
  wrap,
  type Element,
} from './element';
import { attributeFrom } from './enums';
import { CellSectionImpl, cellNode } from './section';
import { beginEdit } from './session';

type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;
type TableCell = GoogleAppsScript.Document.TableCell;

/** Points. @source defaults of the Docs editor: 0.05 inch of padding on each side, a black line of 1 point */
const PADDING = 5;
const BORDER = { BORDER_WIDTH: 1, BORDER_COLOR: '#000000' };

/** Takes a child out of a table or row and gives it back. */
function removeAt(element: ElementImpl, index: number): Element {
  const node = ElementImpl.node(element);
  const child = childAt(node, index);
  beginEdit(node);
  child.detach();
  return wrap(ElementImpl.execution(element), child);
}

/** Puts a row into a table, or a cell into a row. */
function insertAt(element: ElementImpl, index: number | undefined, child: DocumentNode): Element {
  const node = ElementImpl.node(element);
  const place = index === undefined ? node.children.length : checkChildIndex(index, node, true);
  beginEdit(node);
  node.insert(place, child);
  return wrap(ElementImpl.execution(element), child);
}

class TableImpl extends ContainerImpl<Table> {
  getNumRows(): number {
    return this.getNumChildren();
  }
  getRow(rowIndex: number): TableRow {
    return wrap(ElementImpl.execution(this), childAt(ElementImpl.node(this), rowIndex)) as TableRow;
  }
  getCell(rowIndex: number, cellIndex: number): TableCell {
    return wrap(
      ElementImpl.execution(this),
      childAt(childAt(ElementImpl.node(this), rowIndex), cellIndex),
    ) as TableCell;
  }
  appendTableRow(tableRow?: unknown): TableRow {
    return insertAt(this, undefined, this.#row(tableRow, 'appendTableRow')) as TableRow;
  }
  insertTableRow(childIndex: number, tableRow?: unknown): TableRow {
    return insertAt(this, childIndex, this.#row(tableRow, 'insertTableRow')) as TableRow;
  }
  removeRow(rowIndex: number): TableRow {
    return removeAt(this, rowIndex) as TableRow;
  }
  getBorderColor(): string | null {
    return getString(this, 'BORDER_COLOR') ?? BORDER.BORDER_COLOR;
  }
  setBorderColor(color: unknown): Table {
    return setAttribute(this, 'BORDER_COLOR', color, 'setBorderColor');
  }
  getBorderWidth(): number | null {
    return getNumber(this, 'BORDER_WIDTH') ?? BORDER.BORDER_WIDTH;
  }
  setBorderWidth(width: unknown): Table {
    return setAttribute(this, 'BORDER_WIDTH', width, 'setBorderWidth');
  }
  getColumnWidth(columnIndex: number): number | null {
    const width = this.#column(columnIndex)[0]?.attributes['WIDTH'];
    return typeof width === 'number' ? width : null;
  }
  setColumnWidth(columnIndex: number, width: unknown): Table {
    const kept = attributeFrom('WIDTH', width);
    const column = this.#column(columnIndex);
    beginEdit(ElementImpl.node(this));
    for (const cell of column) cell.set({ WIDTH: kept });
    return selfOf(this);
  }
  #row(tableRow: unknown, method: string): DocumentNode {
    if (tableRow === undefined || tableRow === null) return new DocumentNode('TABLE_ROW');
    return detached(tableRow, ['TABLE_ROW'], methodOf(ElementImpl.node(this), method), [tableRow]);
  }
  #column(index: number): DocumentNode[] {
    const cells = ElementImpl.node(this).children.flatMap((row) => row.children[index] ?? []);
    if (!Number.isInteger(index) || cells.length === 0)
      throw new PlatformError(`Column index (${index}) must be less than the number of columns.`);
    return cells;
  }
}
hide(TableImpl, ['merge', 'clear']);

class TableRowImpl extends ContainerImpl<TableRow> {
  getNumCells(): number {
    return this.getNumChildren();
  }
  getCell(cellIndex: number): TableCell {
    return wrap(ElementImpl.execution(this), childAt(ElementImpl.node(this), cellIndex)) as TableCell;
  }
  appendTableCell(textContentsOrCell?: unknown): TableCell {
    return insertAt(this, undefined, this.#cell(textContentsOrCell, 'appendTableCell')) as TableCell;
  }
  insertTableCell(childIndex: number, textContentsOrCell?: unknown): TableCell {
    return insertAt(this, childIndex, this.#cell(textContentsOrCell, 'insertTableCell')) as TableCell;
  }
  removeCell(cellIndex: number): TableCell {
    return removeAt(this, cellIndex) as TableCell;
  }
  getMinimumHeight(): number | null {
    return getNumber(this, 'MINIMUM_HEIGHT');
  }
  setMinimumHeight(minHeight: unknown): TableRow {
    return setAttribute(this, 'MINIMUM_HEIGHT', minHeight, 'setMinimumHeight');
  }
  getParentTable(): Table | null {
    const { parent } = ElementImpl.node(this);
    return parent === null ? null : (wrap(ElementImpl.execution(this), parent) as Table);
  }
  #cell(content: unknown, method: string): DocumentNode {
    if (content === undefined || content === null) return cellNode('');
    if (typeof content === 'string') return cellNode(content);
    const name = methodOf(ElementImpl.node(this), method);
    if (nodeOf(content) === undefined) throw signatureError(name, [content]);
    return detached(content, ['TABLE_CELL'], name, [content]);
  }
}
hide(TableRowImpl, ['clear']);

class TableCellImpl extends CellSectionImpl {
  getWidth(): number | null {
    return getNumber(this, 'WIDTH');
  }
  setWidth(width: unknown): TableCell {
    return setAttribute(this, 'WIDTH', width, 'setWidth');
  }
  getBackgroundColor(): string | null {
    return getString(this, 'BACKGROUND_COLOR');
  }
  setBackgroundColor(color: unknown): TableCell {
    return setAttribute(this, 'BACKGROUND_COLOR', color, 'setBackgroundColor');
  }
  getVerticalAlignment(): unknown {
    return getAttribute(this, 'VERTICAL_ALIGNMENT');
  }
  setVerticalAlignment(alignment: unknown): TableCell {
    return setAttribute(this, 'VERTICAL_ALIGNMENT', alignment, 'setVerticalAlignment');
  }
  getPaddingTop(): number {
    return getNumber(this, 'PADDING_TOP') ?? PADDING;
  }
  setPaddingTop(points: unknown): TableCell {
    return setAttribute(this, 'PADDING_TOP', points, 'setPaddingTop');
  }
  getPaddingBottom(): number {
    return getNumber(this, 'PADDING_BOTTOM') ?? PADDING;
  }
  setPaddingBottom(points: unknown): TableCell {
    return setAttribute(this, 'PADDING_BOTTOM', points, 'setPaddingBottom');
  }
  getPaddingLeft(): number {
    return getNumber(this, 'PADDING_LEFT') ?? PADDING;
  }
  setPaddingLeft(points: unknown): TableCell {
    return setAttribute(this, 'PADDING_LEFT', points, 'setPaddingLeft');
  }
  getPaddingRight(): number {
    return getNumber(this, 'PADDING_RIGHT') ?? PADDING;
  }
  setPaddingRight(points: unknown): TableCell {
    return setAttribute(this, 'PADDING_RIGHT', points, 'setPaddingRight');
  }
  /** Cells are joined only by people, in the editor. @source TableCell reference: getColSpan, getRowSpan have no setters */
  getColSpan(): number {
    return 1;
  }
  getRowSpan(): number {
    return 1;
  }
  getParentRow(): TableRow | null {
    const { parent } = ElementImpl.node(this);
    return parent === null ? null : (wrap(ElementImpl.execution(this), parent) as TableRow);
  }
  getParentTable(): Table | null {
    const table = ElementImpl.node(this).parent?.parent;
    return table === null || table === undefined ? null : (wrap(ElementImpl.execution(this), table) as Table);
  }
}

registerElement('TABLE', TableImpl);
registerElement('TABLE_ROW', TableRowImpl);
registerElement('TABLE_CELL', TableCellImpl);
