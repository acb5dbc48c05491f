/** Spreadsheets of the office beside its own: made, looked for, and shared. */
import type { Books } from '../application/ports';
import { unlessGone } from './services';

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

export const books: Books = {
  make(name) {
    const book = SpreadsheetApp.create(name);
    opened.set(book.getId(), book);
    return { id: book.getId(), url: book.getUrl() };
  },

  isThere: (id) => unlessGone(() => !DriveApp.getFileById(id).isTrashed()) ?? false,

  open: (id) => unlessGone(() => ({ url: bookOf(id).getUrl() })),

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
