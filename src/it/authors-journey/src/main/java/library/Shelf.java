package library;

import library.db.Book;

/** Uses what only the edited design gives: a third state, and the column of pages. */
final class Shelf {

  private Shelf() {}

  static boolean holdsTome(Book book) {
    return book.state() != Book.State.LOST && book.pages() != null && book.pages() > 1000;
  }
}
