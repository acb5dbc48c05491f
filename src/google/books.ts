/** Spreadsheets of the office beside its own: made, looked for, and shared. */
import type { Books } from '../application/ports';
import { NOT_THERE } from './services';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

type Change = (book: Book, address: string) => Book;
const CHANGES: Readonly<Record<'editors' | 'viewers', Readonly<Record<'in' | 'out', Change>>>> = {
  editors: {
    in: (book, address) => book.addEditor(address),
    out: (book, address) => book.removeEditor(address),
  },
  viewers: {
    in: (book, address) => book.addViewer(address),
    out: (book, address) => book.removeViewer(address),
  },
};

/** Opened once in an execution. */
const opened = new Map<string, Book>();

export function bookOf(id: string): Book {
  const book = opened.get(id) ?? SpreadsheetApp.openById(id);
  opened.set(id, book);
  return book;
}

/** What Google says of a file that is not there, or not for the caller; other faults pass. */
function unlessNotThere<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (NOT_THERE.test(error instanceof Error ? error.message : String(error))) return otherwise;
    throw error;
  }
}

export const books: Books = {
  make(name) {
    const book = SpreadsheetApp.create(name);
    opened.set(book.getId(), book);
    return { id: book.getId(), url: book.getUrl() };
  },

  isThere: (id) => unlessNotThere(() => !DriveApp.getFileById(id).isTrashed(), false),

  open: (id) => unlessNotThere(() => ({ url: bookOf(id).getUrl() }), null),

  change(id, access, way, address) {
    const book = bookOf(id);
    try {
      if (address === book.getOwner()?.getEmail()) return true;
      CHANGES[access][way](book, address);
      return true;
    } catch {
      return false;
    }
  },
};
