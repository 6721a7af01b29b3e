/**
 * Laying out reports as the law asks them to be published: as a page, a Word file, a sheet, a list of cells.
 *
 * <p>Pages, Word files and workbooks carry the report's document unseen, so that reading them back gives all of it: pages in
 * an element of JSON, Word files and workbooks in a custom XML part ({@link org.nianbao.document.source.ImprintPart}), since
 * Word and Excel keep such a part when they save a file and drop one of a kind that they do not know.
 */
package org.nianbao.document.writing;
